import type { Level } from '../territory/atlas';
import type { ChangeSteps } from './change';
import { ftePer10k } from '../figures/coverage';
import { formatNumber } from '../text/french';
import type { Choropleth } from '../choropleth/choropleth';
import type { ChoroplethClass } from '../choropleth/palette';
import { CHANGE_FILLS, UNKNOWN_SWATCH, ZERO_FILL } from '../choropleth/palette';

/** Breaks of the change in FTE per 10 000 inhabitants, on either side of no change. */
export const CHANGE_BREAKS = [0.1, 0.5] as const;
/** Under this a change is what rounding leaves. */
const NO_CHANGE = 1e-9;

export const CHANGE_TITLE = 'Variation des ETP';
export const CHANGE_UNIT = 'ETP pour 10\u202F000 habitants';

function classes(): ChoroplethClass[] {
	const [small, large] = CHANGE_BREAKS.map(formatNumber);
	const labels = [
		`Perte de ${large} ou plus`,
		`Perte de ${small} à ${large}`,
		`Perte de moins de ${small}`,
		'Inchangé',
		`Gain de moins de ${small}`,
		`Gain de ${small} à ${large}`,
		`Gain de ${large} ou plus`
	];
	return [
		...labels.map((label, i) => ({
			id: `change-${i - 3}`,
			label,
			fill: [...CHANGE_FILLS.loss, ZERO_FILL, ...CHANGE_FILLS.gain][i]!,
			mark: 'none' as const
		})),
		{ id: 'unknown', label: 'Donnée absente (aucun habitant)', ...UNKNOWN_SWATCH }
	];
}

/** −3 to 3 steps away from no change. */
export function changeStep(change: number): number {
	const size = Math.abs(change);
	if (size < NO_CHANGE) return 0;
	const step = size >= CHANGE_BREAKS[1] ? 3 : size >= CHANGE_BREAKS[0] ? 2 : 1;
	return change < 0 ? -step : step;
}

/** How a level is drawn: the change in FTE per 10 000 of today's inhabitants. */
export function changeChoropleth({ from, to }: Pick<ChangeSteps, 'from' | 'to'>, level: Level): Choropleth {
	const list = classes();
	const { population } = to.profiles[level];
	const before = new Map(
		from.atlas.territories[level].codes.map((code, i) => [code, from.coverage[level].fte[i]!])
	);
	const classOf = Uint8Array.from(to.atlas.territories[level].codes, (code, i) => {
		const rate = ftePer10k(to.coverage[level].fte[i]! - (before.get(code) ?? 0), population[i]!);
		return rate === undefined ? list.length - 1 : changeStep(rate) + 3;
	});
	// The map draws areas by their classes alone.
	return {
		indicator: 'fte-10k',
		level,
		classes: list,
		classOf,
		words: { title: CHANGE_TITLE, unit: CHANGE_UNIT }
	};
}
