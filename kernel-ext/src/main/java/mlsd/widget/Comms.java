package mlsd.widget;

import java.util.Map;

/// How widgets reach a front end: a line for each widget, over which both sides send JSON.
///
/// `JupyterComms` speaks to a notebook; tests have a version that keeps what is sent.
interface Comms {
    /// Opens a line for a widget in this state.
    Line open(Map<String, Object> state, Listener listener);

    /// The Java end of a line.
    interface Line {
        /// The line's name, which is also the widget's name in the front end.
        String id();

        /// Sends a message; the front end reads `method` first.
        void send(Map<String, Object> data);

        /// Ends the line on both sides.
        void close();
    }

    /// Who hears what the front end sends.
    interface Listener {
        /// A message came.
        void heard(Map<String, Object> data);

        /// The line has ended, on whichever side.
        void gone();

        /// The widget's whole state, for a page that was loaded anew.
        Map<String, Object> state();
    }
}
