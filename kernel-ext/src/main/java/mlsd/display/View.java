package mlsd.display;

import java.util.List;

/// What is shown of a value, before it becomes HTML and plain text.
sealed interface View permits View.Line, View.Bold, View.Link, View.Sketch, View.Stack, Grid {
    /// A text of one or more lines, and a remark beside it.
    record Line(String text, String remark) implements View {
        public Line {
            text = Visible.lines(Visible.fit(text, 98_000));
            remark = Visible.cut(remark, 300);
        }

        /// A line without a remark.
        static Line of(String text) {
            return new Line(text, "");
        }

        @Override
        public Line shrunk(int columns, int shown, int full) {
            return new Line(Visible.fit(text, 200 * shown), Visible.cut(remark, 2 * shown));
        }
    }

    /// A number or a time: what is read at a glance, and the whole of it.
    record Bold(String shown, String full) implements View {
        public Bold {
            shown = Visible.cut(shown, 300);
            full = Visible.cut(full, 300);
        }

        @Override
        public Bold shrunk(int columns, int shown, int full) {
            return new Bold(Visible.cut(this.shown, 2 * shown), Visible.cut(this.full, 2 * shown));
        }
    }

    /// An address of the web.
    record Link(String address) implements View {
        @Override
        public Link shrunk(int columns, int shown, int full) {
            return this;
        }
    }

    /// A small histogram: counts from left to right, and what it shows in words.
    record Sketch(List<Integer> counts, String from, String to) implements View {
        @Override
        public Sketch shrunk(int columns, int shown, int full) {
            return this;
        }
    }

    /// One under the other.
    record Stack(List<View> views) implements View {
        static Stack of(View... views) {
            return new Stack(List.of(views));
        }

        @Override
        public Stack shrunk(int columns, int shown, int full) {
            return new Stack(views.stream()
                    .map(view -> view.shrunk(columns, shown, full))
                    .toList());
        }
    }

    /// The same view with at most so many columns, and so many characters shown and held in full in a cell.
    View shrunk(int columns, int shown, int full);
}
