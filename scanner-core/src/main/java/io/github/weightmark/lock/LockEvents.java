package io.github.weightmark.lock;

import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.events.CollectionEndEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.DocumentEndEvent;
import org.yaml.snakeyaml.events.DocumentStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingEndEvent;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.StreamEndEvent;
import org.yaml.snakeyaml.events.StreamStartEvent;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.Parser;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads a lock model by model, so that a large one takes no more memory than its largest entry. */
final class LockEvents {

    private static final int MOST_CHARACTERS = 64 << 20;
    /** In one entry; a model with every clause there is has some thousand. */
    private static final int MOST_VALUES = 50_000;

    private static final int DEPTH = 16;
    private static final String MODELS = "models";

    private final String file;
    private final LoaderOptions options = new LoaderOptions();
    private final Iterator<Event> events;

    LockEvents(Reader text, String file) {
        this.file = file;
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEPTH);
        // We write none; a lock that holds one is not ours, and may hold itself.
        options.setMaxAliasesForCollections(0);
        this.events = new Yaml(options).parse(text).iterator();
    }

    /** Takes what a lock holds, in the order in which it stands there. */
    interface Taker {

        /** A key at the top and its value. */
        void fact(LockNode key, LockNode value);

        /** The name of a model and its entry. */
        void model(LockNode name, LockNode entry);
    }

    /** Tells everything to {@code taker}, and returns where the lock begins. */
    LockNode read(Taker taker) {
        try {
            events.next();
            if (!(events.next() instanceof DocumentStartEvent)) {
                throw new LockException(file + " is empty. Write it anew: weightmark lock --update.");
            }
            Event first = events.next();
            LockNode root = LockNode.at(file, first.getStartMark());
            if (!(first instanceof MappingStartEvent)) {
                throw root.damaged("names and values are missing here");
            }
            members(taker::fact, taker);
            if (!(events.next() instanceof DocumentEndEvent) || !(events.next() instanceof StreamEndEvent)) {
                throw root.damaged("something follows after its end");
            }
            return root;
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
            throw new LockException(file + ":" + line + ": this is not a lock: " + e.getProblem()
                    + ". Undo the last change to it, or write it anew: weightmark lock --update.");
        } catch (YAMLException | NoSuchElementException e) {
            throw new LockException(file + ": this is not a lock. Write it anew: weightmark lock --update.");
        }
    }

    private interface Member {
        void take(LockNode key, LockNode value);
    }

    /** @param nested who takes the models; {@code null} within them */
    private void members(Member member, @Nullable Taker nested) {
        Set<String> known = new HashSet<>();
        for (Event next = events.next(); !(next instanceof MappingEndEvent); next = events.next()) {
            LockNode key = value(next);
            if (!known.add(key.text())) {
                throw key.damaged("\"" + key.text() + "\" stands here a second time");
            }
            Event first = events.next();
            if (nested != null && key.text().equals(MODELS) && first instanceof MappingStartEvent) {
                member.take(key, LockNode.at(file, first.getStartMark()));
                members(nested::model, null);
            } else {
                member.take(key, value(first));
            }
        }
    }

    /** The value that begins with {@code first}. */
    private LockNode value(Event first) {
        Deque<Event> value = new ArrayDeque<>();
        value.add(first);
        int open = first instanceof CollectionStartEvent ? 1 : 0;
        while (open > 0) {
            Event next = events.next();
            value.add(next);
            open += next instanceof CollectionStartEvent ? 1 : next instanceof CollectionEndEvent ? -1 : 0;
            if (open > DEPTH) {
                throw LockNode.at(file, next.getStartMark()).damaged("lists within lists without end");
            }
            if (value.size() > MOST_VALUES) {
                throw LockNode.at(file, first.getStartMark())
                        .damaged("an entry of more than " + MOST_VALUES + " values");
            }
        }
        value.addFirst(new DocumentStartEvent(null, null, false, null, null));
        value.addFirst(new StreamStartEvent(null, null));
        value.add(new DocumentEndEvent(null, null, false));
        value.add(new StreamEndEvent(null, null));
        Node node = new Composer(new Replay(value), new Resolver(), options).getSingleNode();
        return new LockNode(file, node);
    }

    /** Events that were taken from a stream already. */
    private record Replay(Deque<Event> events) implements Parser {

        @Override
        public boolean checkEvent(Event.ID choice) {
            Event next = events.peek();
            return next != null && next.is(choice);
        }

        @Override
        public Event peekEvent() {
            return events.element();
        }

        @Override
        public Event getEvent() {
            return events.remove();
        }
    }
}
