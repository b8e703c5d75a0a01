import { join } from 'node:path';
import { Choices, type Choice } from '../../../src/lib/data/posts/choices';
import type { PostProblem } from '../../../src/lib/data/posts/columns';
import type { NamedReading } from '../../../src/lib/data/posts/source/source';
import { understand, type Understood } from '../../../src/lib/data/posts/understand';
import { NO_FORMER_CODES } from '../../../src/lib/domain/territory/former-codes';
import { KnownPlaces } from '../../../src/lib/domain/territory/typed/known-places';
import { givenAnswers, keptAnswers } from './answers';
import { readLists } from './lists';
import type { ImportOptions } from './options';
import { campaignsBefore, type PreviousCampaign } from './previous';

/** Lists that were read: what they say, and what they were read with. */
export interface ReadLists {
	readonly readings: readonly NamedReading[];
	readonly understood: Understood;
	readonly before: PreviousCampaign;
	/** Answers of the files that the command line names. */
	readonly given: readonly Choice[];
}

const NO_PLACES = new KnownPlaces({
	region: '',
	cog: '',
	territories: {},
	population: [],
	former: NO_FORMER_CODES
});

const yearOf = (file: string) => /(20\d\d)-(0[1-9]|1[0-2])/.exec(file)?.[0];

/** What is to be checked of files that their names say something else of. */
function namedOtherwise(readings: readonly NamedReading[], month: string): PostProblem[] {
	return readings.flatMap(({ file }): PostProblem[] => {
		const named = yearOf(file);
		return named === undefined || named === month
			? []
			: [
					{
						severity: 'warning',
						file,
						line: 1,
						message: `Le nom du fichier dit ${named}\u202F: la liste est lue pour ${month}, comme demandé.`
					}
				];
	});
}

/** Reads the lists against what is there already; nothing is written. */
export async function readImport(
	options: ImportOptions,
	root: string,
	placesFor: () => Promise<KnownPlaces>
): Promise<ReadLists> {
	const { paths, date, correspondences } = options;
	const given = givenAnswers(correspondences);
	const readings = await readLists(paths);
	// Files that are all refused are told of at once: no territory is looked up.
	const refused = readings.every(({ reading }) => reading.refused !== undefined);
	const places = refused ? NO_PLACES : await placesFor();
	const before = campaignsBefore(join(root, 'data/campaigns'), date, places);
	const read = understand(readings, {
		places,
		month: date,
		choices: new Choices([...keptAnswers(root), ...given]),
		...(before.previous && { previous: before.previous })
	});
	const odd = read.account.odd.map(({ message }): PostProblem => ({
		severity: 'warning',
		file: '',
		line: 1,
		message
	}));
	const understood = { ...read, problems: [...namedOtherwise(readings, date.id), ...read.problems, ...odd] };
	return { readings, understood, before, given };
}
