package mlsd.models;

import java.util.List;

/// A column that a model was trained on: a number, or a category with the levels seen in training.
///
/// @param levels the texts seen in training, in alphabetical order; empty for a number
public record Feature(String name, Kind kind, List<String> levels) {

    /// How a model reads a column; yes and no are the numbers 1 and 0.
    public enum Kind {
        NUMBER,
        CATEGORY
    }
}
