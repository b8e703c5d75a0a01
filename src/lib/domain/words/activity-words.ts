import { ACTIVITIES, activityOf, type Activity } from '../campaign/activity';
import type { Post } from '../campaign/campaign';
import type { ActivityHere } from '../figures/caseload';
import { counted, formatInteger, formatOne, plural } from '../text/french';

/** An activity as a column, a row and a count name it. */
export const ACTIVITY_WORDS: Readonly<
	Record<Activity, { readonly title: string; readonly one: string; readonly many: string }>
> = {
	people: { title: 'Personnes accompagnées', one: 'personne', many: 'personnes' },
	interviews: { title: 'Entretiens', one: 'entretien', many: 'entretiens' },
	sessions: { title: 'Permanences', one: 'permanence', many: 'permanences' },
	collectiveActions: { title: 'Actions collectives', one: 'action collective', many: 'actions collectives' }
};

/** `410 personnes, 36 permanences`, whole posts; empty where none says what it did. */
export const activityWords = (posts: readonly Post[]): string =>
	ACTIVITIES.flatMap((activity) => {
		const sum = activityOf(posts, activity);
		const { one, many } = ACTIVITY_WORDS[activity];
		return sum ? [counted(sum.total, one, many)] : [];
	}).join(', ');

/** `permanences dans l’année, 18,0 par ETP`: what is said after the number. */
export function perFteWords({ activity, total, perFte }: ActivityHere): string {
	const { one, many } = ACTIVITY_WORDS[activity];
	return `${plural(total, one, many, 0)} dans l’année, ${formatOne(perFte)} par ETP`;
}

/** `36 permanences dans l’année, 18,0 par ETP`: what posts did, held against their FTE. */
export const activityPerFte = (act: ActivityHere): string =>
	`${formatInteger(act.total)}\u00A0${perFteWords(act)}`;
