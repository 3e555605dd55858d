//! The growth as a picture: time on the left, memory on the right, all axes logarithmic.

use std::ops::Range;

use plotters::prelude::*;

use crate::Results;
use crate::measure::Measured;

const SIZE: (u32, u32) = (960, 400);
const INK: RGBColor = RGBColor(0x22, 0x22, 0x22);
const FAINT: RGBColor = RGBColor(0xd8, 0xd8, 0xd8);
/// Told apart by shade too, and by their marks.
const COLOURS: [RGBColor; 3] =
    [RGBColor(0x0b, 0x5c, 0xad), RGBColor(0x9a, 0x55, 0x00), RGBColor(0xb0, 0x10, 0x30)];

type Series<'a> = (&'a str, &'a [(usize, Measured)]);

/// The picture as SVG.
pub(crate) fn picture(results: &Results) -> String {
    let all: [Series; 3] = [
        ("check, 4 second askings", &results.symbolic),
        ("check, 1 in 17 items", &results.dense),
        ("every session one by one", &results.brute),
    ];
    let mut svg = String::new();
    {
        let root = SVGBackend::with_string(&mut svg, SIZE).into_drawing_area();
        root.fill(&WHITE).unwrap();
        let (left, right) = root.split_horizontally(SIZE.0 / 2);
        let seconds = |it: &Measured| Some(it.time.as_secs_f64());
        panel(
            &left,
            "Time in seconds",
            0.0001..200.0,
            &all,
            seconds,
            SeriesLabelPosition::LowerRight,
        );
        let megabytes = |it: &Measured| it.memory.map(|kib| kib as f64 / 1024.0);
        panel(
            &right,
            "Peak memory in MiB",
            1.0..4000.0,
            &all[..2],
            megabytes,
            SeriesLabelPosition::UpperLeft,
        );
        root.present().unwrap();
    }
    svg
}

fn panel(
    area: &DrawingArea<SVGBackend<'_>, plotters::coord::Shift>,
    title: &str,
    range: Range<f64>,
    all: &[Series<'_>],
    value: fn(&Measured) -> Option<f64>,
    legend: SeriesLabelPosition,
) {
    let font = ("sans-serif", 14).into_font().color(&INK);
    let mut chart = ChartBuilder::on(area)
        .caption(title, ("sans-serif", 17).into_font().color(&INK))
        .margin(12)
        .x_label_area_size(44)
        .y_label_area_size(64)
        .build_cartesian_2d((5.0..500.0).log_scale(), range.log_scale())
        .unwrap();
    chart
        .configure_mesh()
        .x_desc("items")
        .label_style(font.clone())
        .axis_desc_style(font.clone())
        .bold_line_style(FAINT)
        .light_line_style(WHITE)
        .x_label_formatter(&|items| format!("{items:.0}"))
        .y_label_formatter(&|value| format!("{value}"))
        .draw()
        .unwrap();
    for (at, (name, series)) in all.iter().enumerate() {
        let colour = COLOURS[at];
        let points: Vec<(f64, f64)> = series
            .iter()
            .filter_map(|(items, measured)| Some((*items as f64, value(measured)?)))
            .collect();
        let line = LineSeries::new(points.iter().copied(), colour.stroke_width(2));
        let mark = move |x: i32, y: i32| mark(at, (x, y), colour);
        chart.draw_series(line).unwrap().label(*name).legend(move |(x, y)| mark(x + 10, y));
        let marks = points
            .into_iter()
            .map(|point| EmptyElement::at(point) + self::mark(at, (0, 0), colour));
        chart.draw_series(marks).unwrap();
    }
    chart
        .configure_series_labels()
        .position(legend)
        .label_font(font)
        .background_style(WHITE.mix(0.85))
        .draw()
        .unwrap();
}

/// A diamond, a square, a triangle.
fn mark(series: usize, (x, y): (i32, i32), colour: RGBColor) -> Polygon<(i32, i32)> {
    let points = match series {
        0 => vec![(x - 4, y), (x, y - 4), (x + 4, y), (x, y + 4)],
        1 => vec![(x - 4, y - 4), (x + 4, y - 4), (x + 4, y + 4), (x - 4, y + 4)],
        _ => vec![(x - 5, y + 4), (x, y - 5), (x + 5, y + 4)],
    };
    Polygon::new(points, colour.filled())
}
