import { packed, unpacked } from '../../text/packed';
import type { Plan } from './plan';
import { ADDRESS_DIGITS, bitsText, textOfBits } from './plan-bits';
import { formatPlan, parsePlan } from './plan-text';

/**
 * A plan as a link carries it: its text as it is while that is short, else the shorter of two packed forms, in bits
 * (`z2.`) or by DEFLATE (RFC 1951, in base64url, `z1.`, for what repeats itself). Two characters behind the mark tell
 * a damaged one.
 */
const DEFLATED = 'z1.';
const IN_BITS = 'z2.';
/** Mark of any version. */
const ANY_MARK = /^z\d+\./;
/** Characters up to which the text stays readable. */
const READABLE = 160;

const DAMAGED =
	'Le scénario de ce lien est abîmé ou coupé\u202F: aucun changement n’a été repris, et rien de ce que cet appareil garde n’est touché. Demandez le lien entier.';
const NEWER =
	'Le scénario de ce lien a été écrit par une version plus récente de ce site\u202F: aucun changement n’a été repris. Rechargez la page, ou demandez-le en fichier.';

const sharesOf = (post: string): (number | undefined)[] =>
	post.split(',').map((place) => {
		const hundredths = /\.(\d{1,3})$/.exec(place)?.[1];
		return hundredths === undefined ? undefined : Number(hundredths);
	});
/** The text cut where posts, years and locks begin: what is between is the places of one post. */
const byPost = (text: string, change: (post: string) => string) => text.replace(/[^~(_!:*]+/g, change);

/** The last share of a post is left out where it is what the others leave of 100. */
const shortened = (text: string): string =>
	byPost(text, (post) => {
		const shares = sharesOf(post);
		const whole = shares.every((share) => share !== undefined) && shares.reduce((a, b) => a + b, 0) === 100;
		return whole ? post.replace(/\d+$/, '') : post;
	});

const lengthened = (text: string): string =>
	byPost(text, (post) =>
		post.endsWith('.')
			? `${post}${100 - sharesOf(post).reduce<number>((sum, share) => sum + (share ?? 0), 0)}`
			: post
	);

/** The last share of several goes with its point: a place without a share says what the others leave. */
const bared = (text: string): string =>
	byPost(text, (post) => (post.includes(',') ? shortened(post).replace(/\.$/, '') : shortened(post)));

const dressed = (text: string): string =>
	byPost(text, (post) => {
		const shares = sharesOf(post);
		const [last, before] = [shares.at(-1), shares.slice(0, -1)];
		const open = before.length > 0 && last === undefined && before.every((share) => share !== undefined);
		return lengthened(open ? `${post}.` : post);
	});

/** Two characters that follow from a text: with another text they are others 4 095 times in 4 096. */
function checkOf(text: string): string {
	let sum = 0;
	for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 4093;
	return ADDRESS_DIGITS[sum >> 6]! + ADDRESS_DIGITS[sum & 63]!;
}

function deflated(text: string): string {
	const short = shortened(text);
	// Only what can be given back is shortened: identifiers may hold what looks like a share.
	const [form, whole] = lengthened(short) === text ? ['s', short] : ['t', text];
	return DEFLATED + checkOf(text) + form + packed(whole);
}

function inBits(text: string): string | undefined {
	const link = IN_BITS + checkOf(text) + bitsText(bared(text));
	return textIn(link) === text ? link : undefined;
}

/** A plan as a link carries it. */
export function formatPlanParam(plan: Plan): string {
	const text = formatPlan(plan);
	if (text.length <= READABLE) return text;
	const forms = [inBits(text), deflated(text)].filter((form) => form !== undefined);
	return forms.reduce((least, form) => (form.length < least.length ? form : least), text);
}

/** The text of a packed link; `undefined` where it is damaged. */
function textIn(link: string): string | undefined {
	const [mark, check, body] = [link.slice(0, 3), link.slice(3, 5), link.slice(5)];
	try {
		const text = mark === IN_BITS ? textOfBits(body) : unpacked(body.slice(1));
		if (text === undefined) return undefined;
		const whole = mark === IN_BITS ? dressed(text) : body[0] === 's' ? lengthened(text) : text;
		return checkOf(whole) === check ? whole : undefined;
	} catch {
		return undefined;
	}
}

/** Reads the plan of a link, packed or not. Of a damaged one nothing is taken: half a scenario is another one. */
export function parsePlanParam(text: string): ReturnType<typeof parsePlan> {
	if (!ANY_MARK.test(text)) return parsePlan(text);
	if (!text.startsWith(DEFLATED) && !text.startsWith(IN_BITS)) return { plan: [], problems: [NEWER] };
	const whole = textIn(text);
	return whole === undefined ? { plan: [], problems: [DAMAGED] } : parsePlan(whole);
}
