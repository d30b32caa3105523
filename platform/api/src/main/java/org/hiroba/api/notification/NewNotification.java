package org.hiroba.api.notification;

import org.hiroba.api.content.ContentRef;
import org.hiroba.api.identity.PersonId;

/**
 * What somebody is to be told: a reason and references, never words that people wrote, so that a recall leaves nothing
 * behind.
 *
 * @param textKey of the reason; {0} becomes the actor's name: 「{0}さんがタスクを頼みました」
 * @param about whose words are shown below, read when the person looks
 * @param actor who caused it
 * @param onceKey the same person is told once per key, up to 120 characters, prefixed by the plugin
 */
public record NewNotification(String textKey, ContentRef about, PersonId actor, String onceKey) {}
