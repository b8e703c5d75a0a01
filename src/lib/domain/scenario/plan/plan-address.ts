import { packed, unpacked } from '../../text/packed';
import type { Plan } from './plan';
import { formatPlan, parsePlan } from './plan-text';

/**
 * A plan as a link carries it: its text as it is while that is short, else packed (DEFLATE, RFC 1951, in base64url)
 * behind a mark of its version and two characters that tell a damaged one.
 */
const MARK = 'z1.';
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

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Two characters that follow from a text: with another text they are others 4 095 times in 4 096. */
function checkOf(text: string): string {
	let sum = 0;
	for (let i = 0; i < text.length; i++) sum = (sum * 31 + text.charCodeAt(i)) % 4093;
	return DIGITS[sum >> 6]! + DIGITS[sum & 63]!;
}

/** A plan as a link carries it. */
export function formatPlanParam(plan: Plan): string {
	const text = formatPlan(plan);
	if (text.length <= READABLE) return text;
	const short = shortened(text);
	// Only what can be given back is shortened: identifiers may hold what looks like a share.
	const [form, whole] = lengthened(short) === text ? ['s', short] : ['t', text];
	const link = MARK + checkOf(text) + form + packed(whole);
	return link.length < text.length ? link : text;
}

function textIn(body: string): string | undefined {
	try {
		const text = unpacked(body.slice(3));
		const whole = body[2] === 's' ? lengthened(text) : text;
		return checkOf(whole) === body.slice(0, 2) ? whole : undefined;
	} catch {
		return undefined;
	}
}

/** Reads the plan of a link, packed or not. Of a damaged one nothing is taken: half a scenario is another one. */
export function parsePlanParam(text: string): ReturnType<typeof parsePlan> {
	if (!ANY_MARK.test(text)) return parsePlan(text);
	if (!text.startsWith(MARK)) return { plan: [], problems: [NEWER] };
	const whole = textIn(text.slice(MARK.length));
	return whole === undefined ? { plan: [], problems: [DAMAGED] } : parsePlan(whole);
}
