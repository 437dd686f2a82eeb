package mlsd.display;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/// Single values: numbers, text that links, things that are there or not.
final class Scalars {
    private Scalars() {}

    /// Readable, and beside it every digit; the plain text is what Java prints.
    static View of(Number value) {
        var exact = Numbers.exact(value);
        var shown = switch (value) {
            case Double number -> Numbers.of(number);
            case Float number -> Numbers.of(Double.parseDouble(number.toString()));
            case Long number -> Numbers.grouped(number);
            case Integer number -> Numbers.grouped(number);
            default -> exact;
        };
        boolean same = shown.replace(",", "").replace('−', '-').equals(exact) || (shown + ".0").equals(exact);
        return new View.Bold(same && !shown.contains(",") ? exact : shown, exact);
    }

    static View of(Optional<?> value) {
        return View.Line.of(Brief.of(value));
    }

    static View of(Enum<?> value) {
        return View.Line.of(value.toString());
    }

    /// A link if a browser may safely follow it: the web, no password in it.
    static View of(URI address) {
        var scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
        boolean web = scheme.equals("http") || scheme.equals("https");
        boolean plain = address.getRawUserInfo() == null && address.getHost() != null;
        var text = address.toString();
        return web && plain && text.length() <= 2000 && text.equals(Visible.line(text))
                ? new View.Link(text)
                : View.Line.of(text);
    }
}
