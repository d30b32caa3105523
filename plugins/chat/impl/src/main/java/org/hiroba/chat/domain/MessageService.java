package org.hiroba.chat.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hiroba.api.content.ContentRef;
import org.hiroba.api.error.ErrorCode;
import org.hiroba.api.error.HirobaException;
import org.hiroba.api.event.DomainEvent;
import org.hiroba.api.event.Stamp;
import org.hiroba.api.identity.Caller;
import org.hiroba.api.media.ImageId;
import org.hiroba.api.plugin.PluginContext;
import org.hiroba.api.storage.DuplicateKeyException;
import org.hiroba.chat.api.Conversation;
import org.hiroba.chat.api.ConversationId;

/**
 * The rules of messages: who sees a conversation reads it, who may write to its audience posts, an author edits, recall goes by
 * way of {@code Contents}. Posting is the hot path: rights come from memory, two rows are written, nothing is done per reader.
 */
public final class MessageService {
    /** The largest page, in messages. */
    public static final int MAX_PAGE = 200;

    private static final int MAX_IMAGES = 20;
    private static final int MAX_CLIENT_KEY = 100;

    private final PluginContext hiroba;
    private final ConversationService conversations;
    private final MessageRepository repository;
    private final MessageCache cache;

    public MessageService(
            PluginContext hiroba,
            ConversationService conversations,
            MessageRepository repository,
            MessageCache cache) {
        this.hiroba = hiroba;
        this.conversations = conversations;
        this.repository = repository;
        this.cache = cache;
    }

    /**
     * A message to be.
     *
     * @param text Markdown; may be empty if there are images or attachments
     * @param images the caller's uploads
     * @param attachments the caller's other uploads, such as files
     * @param clientKey made by the sender, the same at every attempt to send this message
     */
    public record NewMessage(
            String text, List<ImageId> images, List<ContentRef> attachments, Optional<String> clientKey) {
        public NewMessage(String text, List<ImageId> images, Optional<String> clientKey) {
            this(text, images, List.of(), clientKey);
        }

        int extras() {
            return images.size() + attachments.size();
        }
    }

    /** Posts it; a message that is here already by its key is given back instead. */
    public Message post(Caller caller, ConversationId id, NewMessage wish) {
        Conversation conversation = requireWrite(caller, id);
        String text = checkText(wish.text(), wish.extras());
        checkExtras(wish);
        hiroba.rateLimits()
                .spend(
                        caller,
                        "chat.post",
                        hiroba.settings().get(ChatSettings.BURST),
                        hiroba.settings().get(ChatSettings.REFILL));
        long messageId = hiroba.ids().next();
        String origin = wish.clientKey()
                .map(key -> "client:" + id + ":" + caller.person() + ":" + key)
                .orElse("id:" + messageId);
        try {
            return hiroba.transactions()
                    .call(() -> insert(caller, conversation, messageId, text, wish, origin));
        } catch (DuplicateKeyException e) {
            return repository.findByOrigin(origin).orElseThrow(() -> e);
        }
    }

    /** The author alone changes the words; the earlier version stays to be seen. */
    public Message edit(Caller caller, long id, String text) {
        Message old = load(caller, id);
        Conversation conversation = requireWrite(caller, old.conversation());
        if (!caller.is(old.author()) || old.kind() != Message.Kind.TEXT) {
            throw HirobaException.forbidden();
        }
        requireNotRecalled(old);
        String checked = checkText(text, old.images() + attachments(old.ref()));
        return rewrite(caller, conversation, id, checked);
    }

    public Message load(Caller caller, long id) {
        Message message = Optional.ofNullable(cache.findAll(List.of(id)).get(id)).orElseThrow(HirobaException::notFound);
        conversations.load(caller, message.conversation());
        return message;
    }

    /** The newest ones. */
    public MessageWindow latest(Caller caller, ConversationId id, int limit) {
        return before(caller, id, Long.MAX_VALUE, limit);
    }

    /** The last ones before a position. */
    public MessageWindow before(Caller caller, ConversationId id, long position, int limit) {
        conversations.load(caller, id);
        List<Message> found = repository.listUpTo(id, position - 1, bounded(limit) + 1);
        boolean more = found.size() > bounded(limit);
        return new MessageWindow(more ? found.subList(1, found.size()) : found, more, position != Long.MAX_VALUE);
    }

    /** The first ones after a position. */
    public MessageWindow after(Caller caller, ConversationId id, long position, int limit) {
        conversations.load(caller, id);
        List<Message> found = repository.listAfter(id, position, bounded(limit) + 1);
        boolean more = found.size() > bounded(limit);
        return new MessageWindow(more ? found.subList(0, bounded(limit)) : found, position > 0, more);
    }

    /** Half of the page up to the position, half after it. */
    public MessageWindow around(Caller caller, ConversationId id, long position, int limit) {
        int half = Math.max(1, bounded(limit) / 2);
        MessageWindow before = before(caller, id, Math.min(position, Long.MAX_VALUE - 1) + 1, half);
        MessageWindow after = after(caller, id, position, half);
        return before.followedBy(after);
    }

    /** Around a message of the conversation. */
    public MessageWindow around(Caller caller, ConversationId id, Message message, int limit) {
        if (!message.conversation().equals(id)) {
            throw HirobaException.notFound();
        }
        return around(caller, id, message.position(), limit);
    }

    /** From an instant on, with a few before it. */
    public MessageWindow around(Caller caller, ConversationId id, Instant instant, int limit) {
        return around(caller, id, Message.positionOf(instant) - 1, limit);
    }

    private Message insert(
            Caller caller,
            Conversation conversation,
            long id,
            String text,
            NewMessage wish,
            String origin) {
        ContentRef ref = new ContentRef(Message.CONTENT_KIND, id);
        Stamp stamp = hiroba.journal()
                .append(posted(conversation, ref, caller, wish));
        Message message = new Message(
                id,
                conversation.id(),
                Message.positionOf(stamp.at()),
                Message.Kind.TEXT,
                caller.person(),
                text,
                Optional.empty(),
                false,
                wish.images().size());
        repository.insert(message, origin);
        if (!wish.images().isEmpty()) {
            hiroba.images().attach(caller, wish.images(), ref, conversation.audience());
        }
        if (!wish.attachments().isEmpty()) {
            hiroba.attachments().attach(caller, wish.attachments(), ref, conversation.audience());
        }
        if (mayMention(text)) {
            hiroba.mentions().record(caller, ref, conversation.audience(), text);
        }
        hiroba.transactions().afterCommit(() -> cache.posted(message));
        return message;
    }

    private static void requireNotRecalled(Message message) {
        if (message.recalled()) {
            throw new HirobaException(ErrorCode.GONE, "error.gone");
        }
    }

    private Message rewrite(Caller caller, Conversation conversation, long id, String text) {
        return hiroba.transactions().call(() -> {
            Message old = repository.lock(id).orElseThrow(HirobaException::notFound);
            requireNotRecalled(old);
            if (text.equals(old.text())) {
                return old;
            }
            Stamp stamp = hiroba.journal().append(event(ChatEvents.EDITED, conversation, old.ref(), caller));
            hiroba.revisions().keep(caller, old.ref(), old.text(), stamp.at());
            Message edited = old.edited(text, stamp.at());
            repository.update(edited);
            hiroba.mentions().record(caller, old.ref(), conversation.audience(), text);
            hiroba.transactions().afterCommit(() -> cache.changed(edited));
            return edited;
        });
    }

    private Conversation requireWrite(Caller caller, ConversationId id) {
        Conversation conversation = conversations.load(caller, id);
        hiroba.audiences().requireWrite(caller, conversation.audience());
        return conversation;
    }

    private String checkText(String text, int extras) {
        String stripped = text.strip();
        if (stripped.isEmpty() && extras == 0) {
            throw HirobaException.invalid("chat.error.empty-message");
        }
        int maxLength = hiroba.settings().get(ChatSettings.MAX_LENGTH);
        if (stripped.length() > maxLength) {
            throw new HirobaException(ErrorCode.TOO_LARGE, "chat.error.too-long", maxLength, stripped.length());
        }
        return stripped;
    }

    private static void checkExtras(NewMessage wish) {
        if (wish.images().size() > MAX_IMAGES) {
            throw HirobaException.invalid("chat.error.too-many-images", MAX_IMAGES);
        }
        if (wish.clientKey().filter(key -> key.isBlank() || key.length() > MAX_CLIENT_KEY).isPresent()) {
            throw HirobaException.invalid("chat.error.client-key", MAX_CLIENT_KEY);
        }
    }

    /** The sender's screens tell by the key which of the messages on their way this one is. */
    private static DomainEvent posted(
            Conversation conversation, ContentRef ref, Caller caller, NewMessage wish) {
        DomainEvent event = event(ChatEvents.POSTED, conversation, ref, caller);
        Map<String, String> details = new HashMap<>(event.details());
        wish.clientKey().ifPresent(key -> details.put(ChatEvents.CLIENT_KEY, key));
        if (!wish.attachments().isEmpty()) {
            details.put(ChatEvents.ATTACHED, "true");
        }
        return event.with(details);
    }

    private int attachments(ContentRef ref) {
        return hiroba.attachments().of(List.of(ref)).values().stream().mapToInt(List::size).sum();
    }

    private static DomainEvent event(String type, Conversation conversation, ContentRef ref, Caller caller) {
        return DomainEvent.about(type, conversation.audience(), ref, caller.person())
                .with(Map.of(ChatEvents.CONVERSATION, conversation.id().toString()));
    }

    /** Spares the search for names in the many texts without a sign of one. */
    private static boolean mayMention(String text) {
        return text.indexOf('@') >= 0 || text.indexOf('＠') >= 0;
    }

    private static int bounded(int limit) {
        return Math.clamp(limit, 1, MAX_PAGE);
    }
}
