package org.hiroba.demo.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * A drawn face. What it looks like is told in words: {@code bob black tan glasses}. First the hair, one of short, crop, bald, bob,
 * long, bun, curly; then its colour, one of black, brown, red, blond, grey, white; then, in any order, the skin if it is not
 * light (tan, brown, dark), glasses, beard, cap, apron.
 */
public final class Portrait {
    /** Pixels in width and height. */
    public static final int SIZE = 240;

    private static final int INK = 0x3a2f2a;
    private static final Map<String, Integer> HAIR = Map.of(
            "black", 0x2c2624, "brown", 0x5c4030, "red", 0x9a4b2c, "blond", 0xc79a55, "grey", 0x8d8a86, "white", 0xd9d5ce);
    private static final Map<String, Integer> SKIN =
            Map.of("tan", 0xe3b48f, "brown", 0xb67f58, "dark", 0x80553b);
    private static final int LIGHT = 0xf3d3bb;
    private static final List<Integer> GROUNDS = List.of(
            0xdfe7d6, 0xf0dfc8, 0xd9e3ee, 0xeddce3, 0xe4dff0, 0xf2e6c4, 0xd5e6e4, 0xebd9cd);
    private static final List<Integer> CLOTHES =
            List.of(0x2b4b7e, 0x3c7a4e, 0xa0527a, 0x8a5a44, 0x3f6f7a, 0x7a4f86, 0xb0552f, 0x4b4f58);

    private final Canvas canvas = new Canvas(SIZE, SIZE);
    private final Set<String> words;
    private final int hair;
    private final int skin;
    private final int variant;

    private Portrait(String description, int variant) {
        List<String> all = List.of(description.split(" "));
        this.words = new HashSet<>(all.subList(2, all.size()));
        this.skin = words.stream().filter(SKIN::containsKey).findFirst().map(SKIN::get).orElse(LIGHT);
        this.hair = Objects.requireNonNull(HAIR.get(all.get(1)), description);
        this.words.add(all.get(0));
        this.variant = variant;
    }

    /**
     * Draws it.
     *
     * @param variant which of the grounds and clothes; any number
     * @return a PNG
     */
    public static byte[] draw(String description, int variant) {
        Portrait portrait = new Portrait(description, variant);
        portrait.paint();
        return portrait.canvas.png();
    }

    private void paint() {
        int ground = GROUNDS.get(Math.floorMod(variant, GROUNDS.size()));
        canvas.shade(ground, darker(ground, 0.93));
        hairBehind();
        shoulders();
        canvas.box(darker(skin, 0.9), 103, 150, 34, 42);
        canvas.oval(skin, 74, 122, 9, 13);
        canvas.oval(skin, 166, 122, 9, 13);
        canvas.oval(skin, 120, 115, 46, 54);
        if (words.contains("beard")) {
            canvas.blob(hair, 75, 124, 78, 182, 120, 182, 162, 182, 165, 124, 150, 150, 120, 146, 90, 150, 75, 124);
        }
        features();
        hairBefore();
        glasses();
        cap();
    }

    private void shoulders() {
        int clothes = CLOTHES.get(Math.floorMod(variant / 2 + variant, CLOTHES.size()));
        canvas.blob(clothes, 26, 244, 30, 186, 92, 180, 120, 208, 148, 180, 210, 186, 214, 244, 120, 260, 26, 244);
        if (words.contains("apron")) {
            canvas.blob(0xf6f1e6, 84, 244, 84, 204, 92, 184, 120, 222, 148, 184, 156, 204, 156, 244, 120, 250, 84, 244);
        }
    }

    private void features() {
        canvas.oval(INK, 102, 118, 4.6, 5.6);
        canvas.oval(INK, 138, 118, 4.6, 5.6);
        canvas.line(darker(hair, 0.85), 4, 93, 103, 102, 98, 110, 102);
        canvas.line(darker(hair, 0.85), 4, 130, 102, 138, 98, 147, 103);
        canvas.line(darker(skin, 0.8), 3.5, 120, 122, 116, 133, 122, 134);
        canvas.glow(0xe2705a, 0.28, 92, 136, 14);
        canvas.glow(0xe2705a, 0.28, 148, 136, 14);
        int smile = 150 + Math.floorMod(variant * 7, 5);
        canvas.line(0x8c3f36, 4, 105, 147, 120, smile + 8, 135, 147);
    }

    private void hairBehind() {
        if (words.contains("long")) {
            canvas.blob(hair, 120, 44, 190, 44, 182, 130, 182, 210, 172, 214, 120, 224, 68, 214, 58, 210, 58, 130, 50, 44, 120, 44);
        } else if (words.contains("bob")) {
            canvas.blob(hair, 120, 46, 184, 46, 180, 120, 184, 170, 162, 172, 120, 178, 78, 172, 56, 170, 60, 120, 56, 46, 120, 46);
        } else if (words.contains("bun")) {
            canvas.oval(hair, 120, 48, 26, 24);
            canvas.oval(hair, 120, 104, 54, 52);
        } else if (words.contains("curly")) {
            for (int i = 0; i < 11; i++) {
                double angle = Math.PI * (1 + i / 10.0);
                canvas.oval(hair, 120 + Math.cos(angle) * 50, 108 + Math.sin(angle) * 46, 20, 20);
            }
            canvas.oval(hair, 120, 90, 50, 44);
        } else if (!words.contains("bald")) {
            canvas.oval(hair, 120, 102, 51, 50);
        }
    }

    private void hairBefore() {
        if (words.contains("bald")) {
            canvas.blob(hair, 73, 118, 68, 92, 84, 84, 78, 100, 78, 118, 76, 120, 73, 118);
            canvas.blob(hair, 167, 118, 172, 92, 156, 84, 162, 100, 162, 118, 164, 120, 167, 118);
        } else if (words.contains("crop")) {
            canvas.blob(hair, 72, 104, 70, 54, 120, 54, 170, 54, 168, 104, 160, 84, 120, 82, 80, 84, 72, 104);
        } else if (words.contains("short") || words.contains("curly")) {
            canvas.blob(hair, 71, 112, 64, 50, 122, 52, 176, 50, 169, 112, 164, 88, 138, 80, 104, 98, 84, 86, 74, 94, 71, 112);
        } else if (words.contains("bun")) {
            canvas.blob(hair, 72, 110, 72, 54, 120, 56, 168, 54, 168, 110, 158, 82, 120, 74, 82, 82, 72, 110);
        } else if (Math.floorMod(variant, 2) == 0) {
            canvas.blob(hair, 70, 128, 62, 50, 120, 50, 178, 50, 170, 128, 166, 98, 150, 92, 120, 98, 90, 92, 74, 98, 70, 128);
        } else {
            canvas.blob(hair, 70, 130, 62, 50, 120, 50, 178, 50, 170, 130, 168, 96, 136, 68, 100, 100, 76, 96, 72, 110, 70, 130);
        }
    }

    private void glasses() {
        if (words.contains("glasses")) {
            for (int x : new int[] {101, 139}) {
                canvas.line(INK, 3.5, x - 16, 119, x - 16, 104, x, 104, x + 16, 104, x + 16, 119, x + 16, 134, x, 134, x - 16, 134, x - 16, 119);
            }
            canvas.line(INK, 3.5, 117, 117, 120, 114, 123, 117);
        }
    }

    private void cap() {
        if (words.contains("cap")) {
            canvas.blob(0xf8f5ee, 70, 88, 62, 34, 120, 34, 178, 34, 170, 88, 120, 74, 70, 88);
            canvas.line(0xd9d2c4, 4, 70, 86, 120, 72, 170, 86);
        }
    }

    private static int darker(int colour, double by) {
        int red = (int) ((colour >> 16 & 0xff) * by);
        int green = (int) ((colour >> 8 & 0xff) * by);
        int blue = (int) ((colour & 0xff) * by);
        return red << 16 | green << 8 | blue;
    }
}
