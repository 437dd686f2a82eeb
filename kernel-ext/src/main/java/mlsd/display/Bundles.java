package mlsd.display;

import java.util.Map;
import org.dflib.jjava.jupyter.kernel.display.DisplayData;

/// From our renderings to the engine's message content.
public final class Bundles {
    private Bundles() {}

    /// The engine's form of a rendering.
    public static DisplayData of(Rendering rendering) {
        var bundle = new DisplayData();
        rendering.data().forEach(bundle::putData);
        for (Map.Entry<String, Object> entry : rendering.metadata().entrySet()) {
            bundle.putMetaData(entry.getKey(), entry.getValue());
        }
        return bundle;
    }
}
