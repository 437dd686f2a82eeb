package mlsd.display;

import java.awt.Image;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.stream.BaseStream;
import ml.dmlc.xgboost4j.java.Booster;
import mlsd.capacity.LatencyBudget;
import mlsd.capacity.Quantity;
import mlsd.lesson.Check;
import mlsd.lesson.DesignExport;
import mlsd.lesson.DesignPage;
import mlsd.lesson.Feedback;
import mlsd.lesson.Hint;
import mlsd.lesson.Quiz;
import mlsd.plot.PlotlyChart;
import org.jspecify.annotations.Nullable;
import smile.classification.Classifier;
import smile.data.DataFrame;
import smile.data.Tuple;
import smile.data.type.StructType;
import smile.model.ClassificationModel;
import smile.model.RegressionModel;
import smile.regression.Regression;
import smile.validation.ClassificationMetrics;
import smile.validation.ClassificationValidation;
import smile.validation.ClassificationValidations;
import smile.validation.RegressionMetrics;
import smile.validation.RegressionValidation;
import smile.validation.RegressionValidations;
import smile.validation.metric.ConfusionMatrix;
import tech.tablesaw.columns.Column;
import tech.tablesaw.plotly.components.Figure;
import tech.tablesaw.table.Relation;

/// The table of renderers: a row by class, the first that fits is taken.
public final class Renderers {
    private static final List<Row<?>> TABLE = List.of(
            new Row<>(Displayable.class, Displayable::rendering),
            new Row<>(String.class, text -> Fit.text(Visible.lines(text))),
            Row.view(Number.class, Scalars::of),
            Row.view(Enum.class, Scalars::of),
            Row.view(Optional.class, Scalars::of),
            Row.view(URI.class, Scalars::of),
            Row.view(Path.class, path -> View.Line.of(path.toString())),
            Row.view(Duration.class, Moments::of),
            Row.view(Instant.class, Moments::of),
            Row.view(Relation.class, Tables::of),
            Row.view(tech.tablesaw.api.Row.class, Tables::of),
            Row.view(Column.class, Columns::of),
            Row.view(DataFrame.class, Frames::of),
            Row.view(StructType.class, Frames::of),
            Row.view(Tuple.class, Frames::of),
            Row.view(ConfusionMatrix.class, Confusions::of),
            Row.view(ClassificationMetrics.class, Validations::of),
            Row.view(RegressionMetrics.class, Validations::of),
            Row.view(ClassificationValidation.class, Validations::of),
            Row.view(RegressionValidation.class, Validations::of),
            Row.view(ClassificationValidations.class, Validations::of),
            Row.view(RegressionValidations.class, Validations::of),
            Row.view(ClassificationModel.class, Models::of),
            Row.view(RegressionModel.class, Models::of),
            Row.view(Classifier.class, Models::of),
            Row.view(Regression.class, Models::of),
            Row.view(Booster.class, Boosters::of),
            new Row<>(Image.class, Images::of),
            new Row<>(Figure.class, Charts::of),
            new Row<>(PlotlyChart.class, Charts::of),
            new Row<>(Check.class, Lessons::of),
            new Row<>(Hint.class, Lessons::of),
            new Row<>(Quiz.class, Quizzes::of),
            new Row<>(Feedback.class, Quizzes::of),
            new Row<>(DesignPage.class, Designs::of),
            new Row<>(DesignExport.class, Designs::of),
            Row.view(Quantity.class, quantity -> View.Line.of(quantity.toString())),
            Row.view(LatencyBudget.class, Budgets::of),
            Row.view(Record.class, Records::of),
            Row.view(Map.class, Lists::of),
            Row.view(Collection.class, Lists::of),
            Row.view(BaseStream.class, stream -> View.Line.of(Named.stream(stream))),
            Row.view(HttpResponse.class, Running::of),
            Row.view(Future.class, Running::of),
            Row.view(Thread.class, Running::of),
            Row.view(Throwable.class, Failures::of),
            Row.view(Class.class, Kinds::of));

    private Renderers() {}

    /// The rendering of any value; never throws, whatever the value does, and never exceeds 100 kB.
    ///
    /// A [Displayable] and a chart answer for the size of what they show.
    public static Rendering of(@Nullable Object value) {
        if (value == null) {
            return Fit.rendering(View.Line.of("null"));
        }
        // An Error from a value's toString must not reach the kernel's loop: it would never answer again.
        try {
            return rendering(value);
        } catch (Throwable fault) {
            return Rendering.text(Visible.line(Brief.thrown(value, fault)) + " while it was shown");
        }
    }

    private static Rendering rendering(Object value) throws Exception {
        for (var row : TABLE) {
            if (row.takes(value)) {
                return row.render(value);
            }
        }
        return Fit.rendering(value.getClass().isArray() ? ArrayViews.of(value) : View.Line.of(Named.of(value)));
    }
}
