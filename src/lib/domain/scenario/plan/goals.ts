import { figuresOf } from '../../figures/figures';
import type { Results } from '../../figures/results';
import { isLevel, positionOf, type Atlas, type Level } from '../../territory/atlas';
import { counted, curly, formatDecimals, formatOne, formatPercentOne, quoted } from '../../text/french';

/** What a target of a plan counts. */
export const GOAL_MEASURES = ['etp', 'manque', 'couverture', 'postes'] as const;
export type GoalMeasure = (typeof GOAL_MEASURES)[number];

/**
 * A target that can be checked: what (`title`), by which measure, how much, where and by the end of which year. A
 * coverage rate is a ratio: 0.5 is 50 %.
 */
export interface Goal {
	readonly title: string;
	readonly measure: GoalMeasure;
	readonly level: Level;
	readonly code: string;
	readonly value: number;
	readonly year: number;
}

interface MeasureWords {
	readonly name: string;
	/** Whether the target is reached from below, or from above. */
	readonly reach: 'at-least' | 'at-most';
	readonly unit: string;
	/** Typed number ÷ value. */
	readonly typed: number;
	readonly write: (value: number) => string;
	readonly of: (results: Results, level: Level, position: number) => number | undefined;
}

const ofFigures =
	(pick: (figures: ReturnType<typeof figuresOf>) => number | undefined): MeasureWords['of'] =>
	(results, level, position) =>
		pick(figuresOf(results, level, position));

export const GOAL_WORDS: Readonly<Record<GoalMeasure, MeasureWords>> = {
	etp: {
		name: 'ETP financés',
		reach: 'at-least',
		unit: 'ETP',
		typed: 1,
		write: (value) => `${formatDecimals(value, 0, 1)}\u00A0ETP`,
		of: ofFigures(({ fte }) => fte)
	},
	manque: {
		name: 'ETP manquants',
		reach: 'at-most',
		unit: 'ETP',
		typed: 1,
		write: (value) => `${formatOne(value)}\u00A0ETP`,
		of: ofFigures(({ unmet }) => unmet)
	},
	couverture: {
		name: 'Taux de couverture',
		reach: 'at-least',
		unit: '%',
		typed: 100,
		write: formatPercentOne,
		of: ofFigures(({ coverageRate }) => coverageRate)
	},
	postes: {
		name: 'Postes qui interviennent',
		reach: 'at-least',
		unit: 'postes',
		typed: 1,
		write: (value) => counted(value, 'poste'),
		of: ofFigures(({ posts }) => posts)
	}
};

/** The value of a target's measure in results; `undefined` where the place is unknown or nothing is required. */
export function goalValue({ measure, level, code }: Goal, results: Results): number | undefined {
	const position = positionOf(results.atlas.territories[level], code);
	return position === undefined ? undefined : GOAL_WORDS[measure].of(results, level, position);
}

export const isReached = ({ measure, value }: Goal, found: number): boolean =>
	GOAL_WORDS[measure].reach === 'at-least' ? found >= value - 1e-9 : found <= value + 1e-9;

/**
 * How much of the way from the start to the target is done, 0 to 1: 1 as soon as it is reached, 0 where what is found
 * is no better than the start.
 */
export function goalProgress(goal: Goal, start: number | undefined, found: number): number {
	if (isReached(goal, found)) return 1;
	if (start === undefined || start === goal.value) return 0;
	return Math.min(1, Math.max(0, (found - start) / (goal.value - start)));
}

const placeName = ({ territories }: Pick<Atlas, 'territories'>, { level, code }: Goal): string => {
	const position = positionOf(territories[level], code);
	return position === undefined ? code : curly(territories[level].names[position]!);
};

/** `Taux de couverture d’au moins 50 %, Roanne, fin 2028` */
export function goalWords(atlas: Pick<Atlas, 'territories'>, goal: Goal): string {
	const { name, reach, write } = GOAL_WORDS[goal.measure];
	const level = `${reach === 'at-least' ? 'au moins' : 'au plus'} ${write(goal.value)}`;
	return `${name}\u202F: ${level}, ${placeName(atlas, goal)}, fin ${goal.year}`;
}

const SEPARATOR = '~';
const DETAIL = '_';

/** Targets as a text: `couverture_epci_200071751_0.5_2028_Titre`, between `~`. */
export const formatGoals = (goals: readonly Goal[]): string =>
	goals
		.map(({ title, measure, level, code, value, year }) =>
			[measure, level, code, value, year, title.replaceAll(SEPARATOR, ' ')].join(DETAIL)
		)
		.join(SEPARATOR);

/** Reads targets; one that cannot be read is left out and said. */
export function parseGoals(text: string): {
	readonly goals: readonly Goal[];
	readonly problems: readonly string[];
} {
	const goals: Goal[] = [];
	const problems: string[] = [];
	for (const one of text === '' ? [] : text.split(SEPARATOR)) {
		const [measure, level = '', code, value = '', year = '', ...title] = one.split(DETAIL);
		const known = GOAL_MEASURES.find((name) => name === measure);
		if (known && isLevel(level) && code && /^\d+(\.\d+)?$/.test(value) && /^\d{4}$/.test(year))
			goals.push({
				title: title.join(DETAIL),
				measure: known,
				level,
				code,
				value: Number(value),
				year: Number(year)
			});
		else
			problems.push(
				`La cible ${quoted(one)} ne peut pas être lue\u202F: elle est ignorée, les autres sont gardées.`
			);
	}
	return { goals, problems };
}
