import type { Level } from '../territory/atlas';
import type { Standing } from '../figures/distribution';
import { counted, formatInteger } from '../text/french';
import { indicatorFigure, type Measure } from '../figures/indicator';
import { LEVEL_WORDS } from './words';

const UNITS: Readonly<Record<Measure, string>> = {
	coverage: '',
	gap: '\u00A0ETP',
	'fte-10k': '\u00A0ETP pour 10\u202F000\u00A0hab.',
	need: '\u00A0ETP',
	fte: '\u00A0ETP',
	fdep: ''
};

const figureWithUnit = (indicator: Measure, value: number) =>
	indicatorFigure(indicator, value) + UNITS[indicator];

/** What the territories without a value lack. */
const WITHOUT: Readonly<Record<Measure, { one: string; many: string }>> = {
	coverage: {
		one: 'sans besoin ou sans donnée, n’est pas comptée',
		many: 'sans besoin ou sans donnée, ne sont pas comptées'
	},
	gap: { one: 'sans donnée, n’est pas comptée', many: 'sans donnée, ne sont pas comptées' },
	'fte-10k': { one: 'sans habitant, n’est pas comptée', many: 'sans habitant, ne sont pas comptées' },
	need: { one: 'sans donnée, n’est pas comptée', many: 'sans donnée, ne sont pas comptées' },
	fte: { one: 'sans donnée, n’est pas comptée', many: 'sans donnée, ne sont pas comptées' },
	fdep: { one: 'sans indice, n’est pas comptée', many: 'sans indice, ne sont pas comptées' }
};

/** The level's words agree in gender with what is said of them. */
const FEMININE: ReadonlySet<Level> = new Set(['commune', 'region']);
const agreed = (text: string, level: Level) =>
	FEMININE.has(level) ? text : text.replace('comptée', 'compté');

/** Where a territory stands, in sentences: its rank, its equals, the median, those that are not counted. */
export function standingText(standing: Standing, level: Level, indicator: Measure): string {
	const { one, many } = LEVEL_WORDS[level];
	const { own, defined, undefinedCount } = standing;
	const middle = `médiane\u202F: ${figureWithUnit(indicator, standing.median)}`;
	const ties = own && own.ties > 0 ? `, à égalité avec ${counted(own.ties, 'autre')}` : '';
	const place = own
		? `${figureWithUnit(indicator, own.value)}\u202F: rang ${formatInteger(own.rank)} sur ${formatInteger(defined)} en partant de la valeur la plus haute${ties}\u202F; ${middle}.`
		: `Sans valeur ici\u202F; ${middle} de ${counted(defined, one, many)}.`;
	if (undefinedCount === 0) return place;
	const without = agreed(WITHOUT[indicator][undefinedCount >= 2 ? 'many' : 'one'], level);
	return `${place} ${counted(undefinedCount, one, many)}, ${without}.`;
}
