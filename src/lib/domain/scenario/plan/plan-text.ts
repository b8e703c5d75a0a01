import { MOST_POST, SHARE_ROUNDING, type Assignment, type TargetLevel } from '../../campaign/campaign';
import { quoted } from '../../text/french';
import type { Change, Plan, PlannedPost } from './plan';

/**
 * A plan in an address: short, readable, of characters that an address takes as they are. Changes stand between
 * `~`. A new post is `0.5*42218.60,h207.40`: its FTE where it is not 1, its places with their shares in
 * hundredths. `x:ID` ends a post, `e:ID:0.8` sizes it, `m:ID:places` moves it, `s:ID:post(post` splits it. A year
 * (`_2027`) and a lock (`!`) come last.
 */
const CHANGES = '~';
const PARTS = '(';
const PLACES = ',';
/** Characters that a sentence repeats of what cannot be read. */
const LONGEST_SAID = 60;

const LEVEL_MARKS: Readonly<Record<TargetLevel, string>> = {
	commune: '',
	'hors-qpv': 'h',
	qpv: 'q',
	epci: 'e',
	departement: 'd'
};
const MARK_LEVELS = new Map(Object.entries(LEVEL_MARKS).map(([level, mark]) => [mark, level as TargetLevel]));

/** What a code begins with in a département, and how long what follows is: left out where the place before has it. */
const HEADS: Readonly<Partial<Record<TargetLevel, { readonly before: string; readonly rest: number }>>> = {
	commune: { before: '', rest: 3 },
	'hors-qpv': { before: '', rest: 3 },
	qpv: { before: 'QN0', rest: 3 }
};

/** The département in a code, where it is two characters. */
function headOf(level: TargetLevel, code: string): string | undefined {
	const head = HEADS[level];
	return head && code.startsWith(head.before) && code.length === head.before.length + 2 + head.rest
		? code.slice(head.before.length, head.before.length + 2)
		: undefined;
}

function shareText(share: number | undefined): string {
	if (share === undefined) return '';
	const hundredths = Math.round(share * 100);
	return hundredths / 100 === share ? `.${hundredths}` : `:${share}`;
}

function formatPlaces(assignments: readonly Assignment[]): string {
	let before: string | undefined;
	return assignments
		.map(({ level, code, share }) => {
			const head = headOf(level, code);
			const short = head !== undefined && head === before ? code.slice(-HEADS[level]!.rest) : undefined;
			before = head ?? before;
			const whole = level === 'qpv' && code.startsWith('QN') ? code.slice(2) : code;
			return LEVEL_MARKS[level] + (short ?? whole) + shareText(share);
		})
		.join(PLACES);
}

const PLACE = /^([hqed]?)([0-9A-Z]+)(?:\.(\d{1,3})|:(\d+(?:\.\d+)?(?:e-\d+)?))?$/;

function parsePlaces(text: string): Assignment[] | undefined {
	const assignments: Assignment[] = [];
	let before: string | undefined;
	let declared = 0;
	for (const one of text.split(PLACES)) {
		const [, mark, short, hundredths, exact] = PLACE.exec(one) ?? [];
		const level = mark === undefined ? undefined : MARK_LEVELS.get(mark);
		if (level === undefined || short === undefined) return undefined;
		const head = HEADS[level];
		const elided = head && short.length === head.rest;
		if (elided && before === undefined) return undefined;
		const code = elided ? head.before + before! + short : level === 'qpv' ? `QN${short}` : short;
		before = headOf(level, code) ?? before;
		const share =
			hundredths === undefined ? (exact === undefined ? undefined : Number(exact)) : Number(hundredths) / 100;
		declared += share ?? 0;
		assignments.push(share === undefined ? { level, code } : { level, code, share });
	}
	return declared <= 1 + SHARE_ROUNDING ? assignments : undefined;
}

const formatPost = ({ fte, assignments }: PlannedPost): string =>
	(fte === 1 ? '' : `${fte}*`) + formatPlaces(assignments);

function parseFte(text: string): number | undefined {
	const fte = Number(text);
	return /^\d+(\.\d+)?$/.test(text) && fte > 0 && fte <= MOST_POST ? fte : undefined;
}

function parsePost(text: string): PlannedPost | undefined {
	const [, size, places] = /^(?:([^*]*)\*)?([^*]*)$/.exec(text) ?? [];
	const fte = size === undefined ? 1 : parseFte(size);
	const assignments = places === undefined ? undefined : parsePlaces(places);
	return fte !== undefined && assignments ? { fte, assignments } : undefined;
}

/** An identifier of any characters, by those that an address and this text leave alone. */
const formatId = (id: string) =>
	id.replace(/[^0-9A-Za-z-]/gu, (mark) => `'${mark.codePointAt(0)!.toString(16)}'`);
const parseId = (text: string) =>
	text.replace(/'([0-9a-f]{1,6})'/g, (whole, hex: string) => {
		const point = parseInt(hex, 16);
		return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
	});

function bodyOf(change: Change): string {
	switch (change.kind) {
		case 'add':
			return formatPost(change);
		case 'end':
			return `x:${formatId(change.id)}`;
		case 'edit':
			return `e:${formatId(change.id)}:${change.fte}`;
		case 'move':
			return `m:${formatId(change.id)}:${formatPlaces(change.assignments)}`;
		case 'split':
			return `s:${formatId(change.id)}:${change.parts.map(formatPost).join(PARTS)}`;
		default:
			throw new TypeError(change satisfies never);
	}
}

/** What comes before the year and the lock; `undefined` where it cannot be read. */
function parseBody(text: string): Change | undefined {
	const [, kind, name, rest] = /^([xems]):([^:]+)(?::(.*))?$/.exec(text) ?? [];
	if (kind === undefined || name === undefined) {
		const post = parsePost(text);
		return post && { kind: 'add', ...post };
	}
	const id = parseId(name);
	if (kind === 'x') return rest === undefined ? { kind: 'end', id } : undefined;
	if (rest === undefined) return undefined;
	if (kind === 'e') {
		const fte = parseFte(rest);
		return fte === undefined ? undefined : { kind: 'edit', id, fte };
	}
	if (kind === 'm') {
		const assignments = parsePlaces(rest);
		return assignments && { kind: 'move', id, assignments };
	}
	const parts = rest.split(PARTS).map(parsePost);
	const read = parts.filter((part) => part !== undefined);
	return read.length === parts.length ? { kind: 'split', id, parts: read } : undefined;
}

export const formatPlan = (plan: Plan): string =>
	plan
		.map((change) => {
			const { year, locked } = change;
			return bodyOf(change) + (year === undefined ? '' : `_${year}`) + (locked ? '!' : '');
		})
		.join(CHANGES);

/** Reads a plan; a change that cannot be read is left out and said, the others stand. */
export function parsePlan(text: string): { readonly plan: Plan; readonly problems: readonly string[] } {
	const problems: string[] = [];
	const plan: Change[] = [];
	for (const one of text === '' ? [] : text.split(CHANGES)) {
		const [, body = '', year, lock] = /^(.*?)(?:_(\d{4}))?(!)?$/.exec(one) ?? [];
		const change = parseBody(body);
		if (change) plan.push({ ...change, ...(year && { year: Number(year) }), ...(lock && { locked: true }) });
		else
			problems.push(
				`Le changement ${quoted(one.length > LONGEST_SAID ? `${one.slice(0, LONGEST_SAID)}…` : one)} de l’adresse ne peut pas être lu\u202F: il est ignoré, le reste du scénario est gardé.`
			);
	}
	return { plan, problems };
}
