package dev.secretly.benchmark.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ratios of figures that were taken one after the other: a machine whose speed drifts does not matter.
 *
 * @param ratios of the pairs, in rising order
 * @param figures of what was measured, in rising order
 */
public record Pairs(List<Double> ratios, List<Double> figures) {

    private static final int WARM_UP = 2;

    /** Takes the base, what is measured, the base, what is measured ... */
    public static Pairs of(Measure base, Measure measured, int count) throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            base.take();
            measured.take();
        }
        List<Double> ratios = new ArrayList<>();
        List<Double> figures = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double baseFigure = base.take();
            double figure = measured.take();
            ratios.add(figure / baseFigure);
            figures.add(figure);
        }
        ratios.sort(Double::compare);
        figures.sort(Double::compare);
        return new Pairs(List.copyOf(ratios), List.copyOf(figures));
    }

    /** Cells of a table: the median of the ratios, the least, the most, and the median of the milliseconds. */
    public String cells() {
        return String.format(
                Locale.ROOT,
                "%.2f | %.2f | %.2f | %.0f",
                middle(ratios),
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                middle(figures));
    }

    /** A cell of a table: the median of the ratios. */
    public String ratio() {
        return String.format(Locale.ROOT, "%.2f", middle(ratios));
    }

    private static double middle(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    /** Takes a figure. */
    public interface Measure {

        /** A time, or an amount of memory. */
        double take() throws IOException, InterruptedException;
    }
}
