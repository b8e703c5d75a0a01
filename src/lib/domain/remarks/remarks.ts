import { isDay } from '../text/day';
import type { Level } from '../territory/atlas';
import { folded } from '../text/french';
import { PRIORITIES, type Priority } from './priority';

export { PRIORITIES, PRIORITY_WORDS, type Priority } from './priority';

/**
 * What the field says, which changes no figure: a remark of one service on one territory; the same service
 * has one remark a territory.
 */
export interface Remark {
	readonly level: Level;
	readonly code: string;
	readonly priority: Priority;
	/** What the service says. */
	readonly text: string;
	/** Why this priority; may be empty for the normal one. */
	readonly reason: string;
	/** A service, never a person. */
	readonly service: string;
	/** ISO date of the remark. */
	readonly date: string;
}

/** Where a remark is kept: in the published bundle, or on this device. */
export type RemarkOrigin = 'published' | 'device';

export const ORIGIN_WORDS: Readonly<Record<RemarkOrigin, string>> = {
	published: 'publiée',
	device: 'sur cet appareil'
};

export type RemarkField = 'text' | 'reason' | 'service' | 'date' | 'priority';

/** Longest texts, in characters. */
export const REMARK_LIMITS = { text: 2000, reason: 300, service: 120 } as const;

/** What tells a remark from another: the territory and the service. */
export const remarkKey = ({ level, code, service }: Pick<Remark, 'level' | 'code' | 'service'>): string =>
	`${level}:${code}:${folded(service)}`;

/** What tells it from another where the published ones stand beside those of the device. */
export const keptKey = (
	remark: Pick<Remark, 'level' | 'code' | 'service'> & { readonly origin: RemarkOrigin }
): string => `${remark.origin}:${remarkKey(remark)}`;

/** True where two remarks say the same, whatever the spaces around. */
export const sameRemark = (a: Remark, b: Remark): boolean =>
	remarkKey(a) === remarkKey(b) &&
	a.priority === b.priority &&
	a.text.trim() === b.text.trim() &&
	a.reason.trim() === b.reason.trim() &&
	a.service.trim() === b.service.trim() &&
	a.date === b.date;

/** What is wrong in each field of a remark, as what is expected; empty where it may be kept. */
export function remarkProblems(
	remark: Pick<Remark, 'text' | 'reason' | 'service' | 'date' | 'priority'>
): Partial<Record<RemarkField, string>> {
	const problems: Partial<Record<RemarkField, string>> = {};
	const tooLong = (field: keyof typeof REMARK_LIMITS) => {
		if (remark[field].trim().length > REMARK_LIMITS[field])
			problems[field] = `On attend au plus ${REMARK_LIMITS[field]} caractères.`;
	};
	if (remark.text.trim() === '') problems.text = 'Une remarque est attendue.';
	if (remark.reason.trim() === '' && remark.priority !== 'normal')
		problems.reason = 'Une priorité haute ou basse demande un motif.';
	if (remark.service.trim() === '') problems.service = 'Le nom d’un service est attendu.';
	else if (remark.service.includes('@'))
		problems.service = 'On attend un service, jamais une personne ni une adresse électronique.';
	if (!isDay(remark.date))
		problems.date = 'Une date du calendrier est attendue (AAAA-MM-JJ), par exemple 2025-12-31.';
	for (const field of ['text', 'reason', 'service'] as const) tooLong(field);
	return problems;
}

/** By level as given, code, priority, service: the same remarks always come in the same order. */
export function inRemarkOrder<T extends Remark>(remarks: readonly T[]): T[] {
	const rank = ({ priority }: Remark) => PRIORITIES.indexOf(priority);
	const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
	return [...remarks].sort(
		(a, b) =>
			compare(a.level, b.level) ||
			compare(a.code, b.code) ||
			rank(a) - rank(b) ||
			compare(remarkKey(a), remarkKey(b))
	);
}

/** The remarks on one territory, the highest priority first. */
export const remarksOn = <T extends Remark>(remarks: readonly T[], level: Level, code: string): T[] =>
	inRemarkOrder(remarks.filter((remark) => remark.level === level && remark.code === code));

/** The highest of their priorities; `undefined` where there is none. */
export const highestPriority = (remarks: readonly Remark[]): Priority | undefined =>
	PRIORITIES.find((priority) => remarks.some((remark) => remark.priority === priority));
