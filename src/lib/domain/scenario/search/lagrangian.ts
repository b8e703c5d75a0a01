import { bestWithin } from './best-within';
import type { WorthColumn, PostWorth } from './measure';
import type { PlacementProblem } from './problem';

const STEPS = 300;
/** Steps after which it is given up where it is still above a bound that is known. */
const TRIAL = 100;
/** Steps without a better bound after which the step is halved. */
const PATIENCE = 10;

/** Rows of each unit: they follow each other. */
function rowsOfUnits({ unitOf, bandStart }: PostWorth): Uint32Array {
	const starts = new Uint32Array(bandStart.length);
	for (const unit of unitOf) starts[unit + 1]!++;
	for (let unit = 0; unit + 1 < starts.length; unit++) starts[unit + 1]! += starts[unit]!;
	return starts;
}

/**
 * Fills the rows of one unit as if each FTE cost its price: the cheapest rows first, as long as the band they
 * fall in is worth more. Writes what each row takes, returns what is left after the price.
 */
function fillUnit(
	measure: PostWorth,
	unit: number,
	rows: readonly number[],
	prices: Float64Array,
	taken: Float64Array
) {
	const { bandStart, slope, width, room } = measure;
	let band = bandStart[unit]!;
	const last = bandStart[unit + 1]!;
	let bandLeft = band < last ? width[band]! : 0;
	let worth = 0;
	for (const row of rows) {
		let rowLeft = room[row]!;
		taken[row] = 0;
		while (rowLeft > 0 && band < last && slope[band]! > prices[row]!) {
			const part = Math.min(rowLeft, bandLeft);
			taken[row]! += part;
			worth += part * (slope[band]! - prices[row]!);
			rowLeft -= part;
			bandLeft -= part;
			if (bandLeft <= 0 && ++band < last) bandLeft = width[band]!;
		}
	}
	return worth;
}

/** What one copy of a candidate sells for. */
function priceOf({ rows, amounts }: WorthColumn, lambda: Float64Array): number {
	let price = 0;
	for (let i = 0; i < rows.length; i++) price += lambda[rows[i]!]! * amounts[i]!;
	return price;
}

/**
 * Upper bound by Lagrangian relaxation: what posts bring to a row and what the row takes are bought and sold at
 * a price λ, moved by subgradient steps towards `value`, what the best choice known is worth (Polyak's step).
 * Where another bound is `known`, the lesser of the two.
 */
export function lagrangianBound(problem: PlacementProblem, value: number, known = Infinity): number {
	const { measure, least } = problem;
	const { room, unitOf, columns, slope, bandStart } = measure;
	const starts = rowsOfUnits(measure);
	// The first slope of a row's unit is the most that its price can be.
	const highest = Float64Array.from(room, (_, row) => slope[bandStart[unitOf[row]!]!] ?? 0);
	const lambda = highest.map((price) => price / 2);
	const taken = new Float64Array(room.length);
	const unitRows = Array.from({ length: starts.length - 1 }, (_, unit) =>
		Array.from({ length: starts[unit + 1]! - starts[unit]! }, (_, i) => starts[unit]! + i)
	);
	const prices = new Float64Array(columns.length);
	const buy = bestWithin(problem, least);
	let best = Infinity;
	let scale = 1;
	let since = 0;
	for (let step = 0; step < STEPS; step++) {
		if (step === TRIAL && best > known) break;
		let total = 0;
		unitRows.forEach((rows, unit) => {
			if (rows.length > 1) rows.sort((a, b) => lambda[a]! - lambda[b]!);
			total += fillUnit(measure, unit, rows, lambda, taken);
		});
		for (let j = 0; j < columns.length; j++) prices[j] = priceOf(columns[j]!, lambda);
		const bought = buy(prices);
		total += bought.value;
		if (total < best - 1e-9) [best, since] = [total, 0];
		else if (++since >= PATIENCE) [scale, since] = [scale / 2, 0];
		const apart = total - value;
		if (apart <= 1e-9) break;
		// What the rows take beyond what is brought pushes the price up.
		const pull = taken.slice();
		columns.forEach(({ rows, amounts }, j) => {
			const copies = bought.taken[j]!;
			if (copies > 0) for (let i = 0; i < rows.length; i++) pull[rows[i]!]! -= copies * amounts[i]!;
		});
		let norm = 0;
		for (const one of pull) norm += one * one;
		if (norm === 0) break;
		for (let row = 0; row < lambda.length; row++)
			lambda[row] = Math.min(highest[row]!, Math.max(0, lambda[row]! + (scale * apart * pull[row]!) / norm));
	}
	return Math.min(best, known);
}
