// How long to wait before the next attempt: longer each time, and never the same for all who lost the server at once.

export const backoff = (attempt, {first = 500, most = 30_000, random = Math.random} = {}) =>
  Math.min(most, first * 2 ** Math.min(attempt, 16)) * (0.5 + random() / 2);
