package mlsd.data;

import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// The command line of the data: `list`, `download <name…>` or `download --all`, `verify [<name…>]`.
///
/// `./course data list` calls it. It ends with 0 if all is well, 1 if not, 2 if it was called wrongly.
public final class Cli {
    private static final String USAGE = """
            usage: data list                      what there is, and what is here
                   data download <name…> | --all  bring sets into the cache
                   data verify [<name…>]          compare what is here with the checksums of the catalogue
            """;

    private final Store store;
    private final PrintStream out;
    private final PrintStream err;

    Cli(Store store, PrintStream out, PrintStream err) {
        this.store = store;
        this.out = out;
        this.err = err;
    }

    /// Runs a command and ends the process.
    public static void main(String... arguments) {
        System.exit(new Cli(Store.standard(), System.out, System.err).run(arguments));
    }

    int run(String... arguments) {
        List<String> names = Arrays.asList(arguments).subList(Math.min(1, arguments.length), arguments.length);
        try {
            return switch (arguments.length == 0 ? "" : arguments[0]) {
                case "list" -> list();
                case "download" -> names.isEmpty() ? usage() : download(names);
                case "verify" -> verify(names);
                default -> usage();
            };
        } catch (DatasetException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private int usage() {
        err.print(USAGE);
        return 2;
    }

    private int list() {
        print("name", "files", "MB", "here", "licence", "title");
        for (Dataset set : store.catalog().datasets()) {
            print(
                    set.name(),
                    String.valueOf(set.files().size()),
                    String.format(Locale.ROOT, "%.1f", set.bytes() / 1e6),
                    here(set),
                    set.licence().name(),
                    set.title());
        }
        out.println("folder: " + store.folder());
        return 0;
    }

    private void print(String name, String files, String mega, String here, String licence, String title) {
        out.println(
                String.format(Locale.ROOT, "%-24s %5s %6s  %-6s %-24s %s", name, files, mega, here, licence, title));
    }

    private String here(Dataset set) {
        long here = set.files().stream()
                .filter(file -> Files.exists(store.place(set, file)))
                .count();
        return here == 0
                ? "no"
                : here == set.files().size() ? "yes" : here + "/" + set.files().size();
    }

    private int download(List<String> names) {
        List<String> failed = new ArrayList<>();
        for (Dataset set : sets(names.contains("--all") ? List.of() : names)) {
            try {
                set.files().forEach(file -> store.path(set.name(), file.path()));
                out.println(set.name() + ": here and checked");
            } catch (DatasetException e) {
                err.println(e.getMessage());
                failed.add(set.name());
            }
        }
        if (!failed.isEmpty()) {
            err.println("not complete: " + String.join(", ", failed));
        }
        return failed.isEmpty() ? 0 : 1;
    }

    /// A set that is not here is only wrong if it was asked for by name.
    private int verify(List<String> names) {
        int wrong = 0;
        for (Dataset set : sets(names)) {
            if (names.isEmpty() && here(set).equals("no")) {
                out.println(set.name() + ": not here");
                continue;
            }
            List<String> complaints = complaints(set, !names.isEmpty());
            complaints.forEach(err::println);
            out.println(set.name() + ": " + (complaints.isEmpty() ? "right" : complaints.size() + " wrong"));
            wrong += complaints.size();
        }
        return wrong == 0 ? 0 : 1;
    }

    private List<String> complaints(Dataset set, boolean all) {
        return set.files().stream()
                .filter(file -> all || Files.exists(store.place(set, file)))
                .filter(file -> !Store.complaint(store.place(set, file), file).isEmpty())
                .map(file -> "%s: %s".formatted(store.place(set, file), Store.complaint(store.place(set, file), file)))
                .toList();
    }

    private List<Dataset> sets(List<String> names) {
        return names.isEmpty()
                ? store.catalog().datasets()
                : names.stream().map(store.catalog()::dataset).toList();
    }
}
