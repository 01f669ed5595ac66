package io.github.weightmark.discover;

import io.github.weightmark.domain.SightingKind;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code rules/discovery}: forms in which projects name models. Every section may be left out.
 *
 * @param file the rule file
 * @param id what sightings call it in {@code via}
 * @param title for people
 * @param keys configuration keys whose value is a model
 * @param notKeys configuration keys that look like it and are none; they win
 * @param calls functions and builder methods that take a model
 * @param classes whose builder means which provider
 * @param enums constants that stand for a model id
 * @param models classes that are a model: simple name → reference
 * @param zoos classes that build an architecture and bring its weights too when asked
 * @param artifacts Maven artifacts that carry weights
 * @param starters Maven artifacts that use a model when nothing is configured
 * @param builders classes whose builder uses a model when none is named
 * @param commands command lines that fetch or serve a model
 * @param flags command line options whose value is a model
 * @param urls addresses of models
 * @param endpoints addresses that tell the provider
 * @param names values that tell their provider by themselves
 * @param words lists of words; those of all rules are joined
 * @param source where that was read
 * @param checked when, ISO date
 * @param examples files it must and must not find a model in
 */
record DiscoveryRule(
        String file,
        String id,
        @Nullable String title,
        List<Keys> keys,
        List<String> notKeys,
        List<Calls> calls,
        List<Owners> classes,
        List<Constants> enums,
        Map<String, String> models,
        List<Zoo> zoos,
        List<Artifact> artifacts,
        List<Starter> starters,
        List<Builder> builders,
        List<Command> commands,
        List<Flags> flags,
        List<Address> urls,
        List<Endpoint> endpoints,
        List<Name> names,
        @Nullable Words words,
        @Nullable String source,
        @Nullable String checked,
        @Nullable Examples examples) {

    /** Which values count. */
    enum Accept {
        /** All but placeholders. */
        ANY,
        /** Those that look like a model by themselves. */
        KNOWN,
        /** Those that can be nothing else: a publisher and a model's name, a vendor's own id. */
        CERTAIN,
        /** Those that the names of a rule know. */
        NAMED;

        /** As rule files write it. Throws {@link IllegalArgumentException} for any other word. */
        static Accept of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /**
     * @param match key patterns: dots between segments, {@code *} within a segment, {@code **} for any segments
     * @param provider who serves the value; unknown when absent
     * @param accept which values count; all when absent
     * @param kind when it is another than the file's
     * @param revision the neighbouring keys that hold the revision
     * @param prefix put before an id without a slash
     * @param files names of the files it is for, {@code *} allowed; all when empty
     * @param unless neighbouring keys whose value makes it something else, such as a data set: key → value
     */
    record Keys(
            List<String> match,
            @Nullable String provider,
            @Nullable Accept accept,
            @Nullable SightingKind kind,
            List<String> revision,
            @Nullable String prefix,
            List<String> files,
            Map<String, String> unless) {}

    /**
     * @param names names of functions, methods or classes; {@code Type.name} also asks for what stands before the dot
     * @param arguments where the model stands: a position counted from 0, or a name
     * @param provider who serves the value; when absent, the class of the builder tells
     * @param accept which values count; all when absent and the provider is known
     * @param languages file name endings it is for; all when empty
     * @param revision names of the arguments that hold the revision
     * @param prefix put before an id without a slash
     * @param tasks the model that is meant when none is named: first argument → reference
     * @param kind when it is another than the file's
     * @param unless {@code argument=value} that make it something else, such as a data set
     * @param option whether texts before it name an option of a command, which says what the value is
     */
    record Calls(
            List<String> names,
            List<String> arguments,
            @Nullable String provider,
            @Nullable Accept accept,
            List<String> languages,
            List<String> revision,
            @Nullable String prefix,
            Map<String, String> tasks,
            @Nullable SightingKind kind,
            List<String> unless,
            boolean option) {}

    /**
     * @param match names of classes, {@code *} allowed
     * @param provider whose models they call
     */
    record Owners(List<String> match, String provider) {}

    /**
     * @param type simple name of the class, with outer classes where that tells it from others
     * @param provider whose models they are
     * @param constants name → model id
     * @param derive whether a constant that is not listed may be read from its name
     */
    record Constants(String type, String provider, Map<String, String> constants, boolean derive) {}

    /**
     * @param classes names; where one holds a {@code *}, that part is the id, and a member of the class must be named
     * @param provider of the weights
     * @param with names one of which must stand in the file: what asks for weights, or the library's own
     * @param unless the argument that, being {@code None}, asks for no weights
     * @param languages file name endings it is for
     */
    record Zoo(
            List<String> classes,
            String provider,
            List<String> with,
            @Nullable String unless,
            List<String> languages) {}

    /**
     * @param match {@code group:artifact}, {@code *} allowed
     * @param classifier when only this classifier carries weights; {@code *} allowed
     */
    record Artifact(String match, @Nullable String classifier) {}

    /**
     * @param match {@code group:artifact} of each that does so, {@code *} allowed
     * @param version of the artifact this holds for, {@code *} allowed; any when absent
     * @param model the reference that is meant when nothing is configured
     * @param unless configuration keys, any of which says that another model is meant
     */
    record Starter(List<String> match, @Nullable String version, String model, List<String> unless) {}

    /**
     * @param imports the beginning of the import that tells these classes from others of the same name
     * @param models simple name of the class → reference that is meant when none is named
     * @param unless methods of the builder, any of which names a model
     * @param makers static methods that build at once, without naming one
     * @param artifacts {@code group:artifact} of the library, {@code *} allowed
     * @param version of the artifacts this holds for, {@code *} allowed; any when absent
     */
    record Builder(
            String imports,
            Map<String, String> models,
            List<String> unless,
            List<String> makers,
            List<String> artifacts,
            @Nullable String version) {}

    /**
     * @param words how the command begins
     * @param provider who serves the value
     * @param accept which values count
     * @param revision the option that holds the revision
     * @param unless words that make it something else, such as a data set
     */
    record Command(
            List<String> words,
            @Nullable String provider,
            @Nullable Accept accept,
            @Nullable String revision,
            List<String> unless) {}

    /**
     * @param names options, with their dashes
     * @param after only in commands that begin with these words
     * @param beside only in commands that have one of these options, too
     * @param provider who serves the value
     * @param accept which values count
     */
    record Flags(
            List<String> names,
            List<String> after,
            List<String> beside,
            @Nullable String provider,
            @Nullable Accept accept) {}

    /**
     * @param match expression (RE2) on a part of the text; it must contain {@code start}
     * @param start text that every match begins with
     * @param reference provider and id, {@code $1} allowed
     * @param revision the revision, {@code $1} allowed
     * @param page whether it is also the address of a page for people, which counts only when it stands alone
     */
    record Address(
            String start,
            String match,
            String reference,
            @Nullable String revision,
            boolean page) {}

    /**
     * @param match parts of addresses
     * @param provider who answers there
     */
    record Endpoint(List<String> match, String provider) {}

    /**
     * @param match expression (RE2) on the whole value
     * @param reference what it is, {@code $0} and {@code $1} allowed
     */
    record Name(String match, String reference) {}
}
