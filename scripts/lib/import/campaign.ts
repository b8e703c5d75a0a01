import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addition } from '../../../src/lib/data/posts/addition';
import { formatCampaignFile } from '../../../src/lib/data/posts/campaign-file';
import { TO_COMPLETE, toCompleteText } from '../../../src/lib/data/posts/correspondence/to-complete';
import { sortedProblems } from '../../../src/lib/data/posts/report';
import type { Post } from '../../../src/lib/domain/campaign/campaign';
import type { KnownPlaces } from '../../../src/lib/domain/territory/typed/known-places';
import { counted, formatFte, quoted } from '../../../src/lib/domain/text/french';
import {
	CAMPAIGN_LIST,
	campaignListText,
	declaredWith,
	readDeclarations,
	type Declaration
} from '../bundle/campaign-list';
import type { AddedCampaign } from '../bundle/campaigns';
import { UsageError } from '../command/command-line';
import { EXIT } from '../command/exit-codes';
import { RebuildError } from '../problem';
import { accountText, problemsText, questionsText } from './account-text';
import { keepAnswers } from './answers';
import { doneTo, note } from './journal';
import { besideLists } from './lists';
import type { ImportOptions } from './options';
import type { PreviousCampaign } from './previous';
import { readImport, type ReadLists } from './read-import';

export type { ImportOptions } from './options';

/** An import that questions stop: they are left in a file to complete. */
export class QuestionsLeft extends RebuildError {
	readonly code = EXIT.questions;
}

/** The posts of the month with those that are added to it; one that is there already stops the run. */
function withAdded(posts: readonly Post[], { samePosts }: PreviousCampaign): readonly Post[] {
	const added = addition(posts, samePosts);
	if ('twice' in added)
		throw new RebuildError(
			`le poste ${quoted(added.twice.id)} est déjà dans la campagne, avec d’autres valeurs\u202F: utilisez --remplacer avec toutes les listes, ou changez son identifiant`
		);
	return added.posts;
}

/** Whether the campaign of the month may be written: it must be said what becomes of the one that is there. */
function checkExisting({ existing, date }: ImportOptions, { sameMonth }: PreviousCampaign): void {
	if (!sameMonth || existing !== undefined) return;
	throw new UsageError(
		`La campagne ${date.id} existe déjà${sameMonth.demonstration ? ' (données de démonstration)' : ''}\u202F: ajoutez --remplacer pour la remplacer, ou --ajouter pour lui ajouter ces postes.`
	);
}

/** Leaves the questions beside the lists, or where the command runs if nothing can be written there. */
export function leaveQuestions(
	options: ImportOptions,
	root: string,
	{ understood, given }: ReadLists
): string {
	const text = toCompleteText(understood.questions, given);
	const beside = besideLists(options.paths);
	try {
		writeFileSync(beside, text);
		return beside;
	} catch {
		const here = join(root, TO_COMPLETE);
		writeFileSync(here, text);
		return here;
	}
}

/**
 * Reads and checks the lists; what has errors stops the run with all of them, what has questions with all of them, before
 * anything is written but the questions.
 */
export async function readNewCampaign(
	options: ImportOptions,
	root: string,
	places: KnownPlaces
): Promise<AddedCampaign> {
	const { date } = options;
	const lists = await readImport(options, root, () => Promise.resolve(places));
	const { understood, before } = lists;
	if (sortedProblems(understood.problems).errors.length > 0)
		throw new RebuildError(`${problemsText(lists)}\n\nRien n’a été modifié.`);
	if (understood.questions.length > 0) {
		const path = leaveQuestions(options, root, lists);
		throw new QuestionsLeft(
			`${questionsText(understood.questions)}\n\nRien n’a été modifié. Répondez dans ${path}, puis relancez avec --correspondance ${path}`
		);
	}
	checkExisting(options, before);
	const posts = [...(options.existing === 'add' ? withAdded(understood.posts, before) : understood.posts)];
	return {
		posts,
		problems: [...understood.problems],
		said: `campagne ${date.label} (${date.id})\u202F: ${counted(posts.length, 'poste')}, ${formatFte(posts.reduce((sum, { fte }) => sum + fte, 0))} ETP\n${accountText(lists)}\n${problemsText(lists)}`,
		given: lists.given,
		keepDemonstration: options.keepDemonstration,
		replaced: before.sameMonth && !before.sameMonth.demonstration ? options.existing : undefined,
		declaration: { ...date, demonstration: false, file: `${date.id}.csv` }
	};
}

const writeStep = (folder: string, name: string, text: string) => {
	writeFileSync(join(folder, `${name}.partial`), text);
	renameSync(join(folder, `${name}.partial`), join(folder, name));
};

/** Keeps the list with the other campaigns, then the list that names it, each in one step; and the answers. */
export function keepCampaign(root: string, added: AddedCampaign): void {
	const folder = join(root, 'data/campaigns');
	const { declaration, posts, given = [], replaced } = added;
	writeStep(folder, declaration.file, formatCampaignFile(posts));
	writeStep(folder, CAMPAIGN_LIST, campaignListText(declaredWith(readDeclarations(folder), added)));
	keepAnswers(root, declaration.id, given);
	if (replaced) note(folder, { campaign: declaration.id, done: doneTo(replaced), posts });
}

/** Takes a campaign away: its file and its declaration. */
export function dropCampaign(
	folder: string,
	{ id, file, demonstration }: Declaration,
	rest: readonly Declaration[],
	posts: readonly Post[]
): void {
	writeStep(folder, CAMPAIGN_LIST, campaignListText(rest));
	if (!demonstration) rmSync(join(folder, file), { force: true });
	note(folder, { campaign: id, done: 'retirée', posts });
}
