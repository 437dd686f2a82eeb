package mlsd.kernel;

import java.util.Map;
import org.dflib.jjava.jupyter.messages.MessageType;

/// The reply to a request, before it is sent.
///
/// @param goOn false when the cells that wait behind this one should not run
record Answer(MessageType<?> type, String status, Map<String, ?> fields, boolean goOn) {}
