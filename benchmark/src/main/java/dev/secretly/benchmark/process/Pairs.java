package dev.secretly.benchmark.process;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Ratios of figures that were measured in turn, so that a drift in the speed of the machine cancels out.
 *
 * @param ratios the ratios of the pairs, ascending
 * @param figures the figures of the measured candidate, ascending
 */
public record Pairs(List<Double> ratios, List<Double> figures) {

    private static final int WARM_UP = 2;

    /** Measures the base and the candidate in turn. */
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

    /** Formats table cells: the median, minimum and maximum of the ratios, and the median of the figures. */
    public String cells() {
        return String.format(
                Locale.ROOT,
                "%.2f | %.2f | %.2f | %.0f",
                middle(ratios),
                ratios.get(0),
                ratios.get(ratios.size() - 1),
                middle(figures));
    }

    /** Formats a table cell: the median of the ratios. */
    public String ratio() {
        return String.format(Locale.ROOT, "%.2f", middle(ratios));
    }

    private static double middle(List<Double> sorted) {
        return sorted.get(sorted.size() / 2);
    }

    /** Takes one measurement. */
    public interface Measure {

        /** Returns a time or an amount of memory. */
        double take() throws IOException, InterruptedException;
    }
}
