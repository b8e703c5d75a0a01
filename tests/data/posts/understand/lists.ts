import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { campaignDate } from '../../../../src/lib/domain/campaign/dates';
import type { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { Choices, type Choice } from '../../../../src/lib/data/posts/choices';
import { readSource } from '../../../../src/lib/data/posts/source/read-source';
import { understand, type Understood } from '../../../../src/lib/data/posts/understand';
import type { Post } from '../../../../src/lib/domain/campaign/campaign';

const CASES = 'tests/fixtures/import';
export const MONTH = campaignDate('2026-12')!;

interface Reading {
	readonly choices?: readonly Choice[];
	readonly previous?: readonly Post[];
}

/** Understands lists given as texts by file name. */
export async function understood(
	lists: Readonly<Record<string, string | Uint8Array>>,
	places: KnownPlaces,
	{ choices = [], previous }: Reading = {}
): Promise<Understood> {
	const readings = await Promise.all(
		Object.entries(lists).map(async ([file, content]) => ({
			file,
			reading: await readSource(
				typeof content === 'string' ? new TextEncoder().encode(content) : content,
				file
			)
		}))
	);
	return understand(readings, {
		places,
		month: MONTH,
		choices: new Choices(choices),
		...(previous && { previous })
	});
}

/** Understands one list, given line by line. */
export const understoodLines = (places: KnownPlaces, lines: readonly string[]): Promise<Understood> =>
	understood({ 'liste.csv': lines.join('\n') }, places);

/** All that is said of lists, with ordinary spaces. */
export const saidOf = ({ problems }: Understood): string =>
	problems.map(({ message }) => message.replace(/[\u202f\u00a0]/g, ' ')).join('\n');

/** The bytes of a list as an agency keeps it. */
export const caseBytes = (name: string) => new Uint8Array(readFileSync(join(CASES, name)));

/** What was understood, as a person would tell it: counts, questions by kind, errors. */
export const told = ({ posts, pending, questions, problems }: Understood) => ({
	posts: posts.length,
	fte: Number(posts.reduce((sum, { fte }) => sum + fte, 0).toFixed(4)),
	pending: pending.posts,
	questions: questions.map(({ kind, value }) => `${kind} ${value}`),
	errors: problems.filter(({ severity }) => severity === 'error').length
});
/** `commune 69266` of each post, in the order of identifiers. */
export const placesOf = ({ posts }: Understood) =>
	posts.map(({ assignments }) => assignments.map(({ level, code }) => `${level} ${code}`).join(' '));
