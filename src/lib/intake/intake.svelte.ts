import { BundleError } from '../data/bundle/bundle';
import { addition } from '../data/posts/addition';
import { leftOutFor, type Choice } from '../data/posts/choices';
import type { PostProblem } from '../data/posts/columns';
import { keepLocal } from '../data/posts/local';
import type { ReadFile, ReadingProgress } from '../data/posts/reading/lists-messages';
import { problemMessage, sortedProblems } from '../data/posts/report';
import type { IntakeQuestion } from '../data/posts/question';
import type { Understood } from '../data/posts/understand';
import type { Campaign, Post } from '../domain/campaign/campaign';
import { campaignDate, type CampaignDate } from '../domain/campaign/dates';
import { localCampaign } from '../domain/campaign/local';
import type { PlaceLists } from '../domain/territory/typed/known-places';
import { counted, enumerated, quoted } from '../domain/text/french';
import type { Bundle } from '../state/bundle.svelte';
import { Answers } from './answers.svelte';
import { campaignBefore, keptOf } from './before';
import { droppedFiles, monthNamed, type Dropped } from './dropped';
import { OwnList } from './own-list.svelte';
import { placeListsFor } from './place-lists';
import { ListsReader } from './reader';

const UNEXPECTED =
	'Une erreur inattendue a arrêté la lecture. Rechargez la page, puis choisissez les fichiers de nouveau.';
const NO_ROOM =
	'Ce navigateur n’a pas la place de garder cette liste, ou l’interdit (navigation privée). Rien n’a été remplacé\u202F: téléchargez la liste propre.';
/** Files that are named one by one where the list is kept. */
const NAMED = 3;

const keyOf = ({ kind, value }: Pick<IntakeQuestion, 'kind' | 'value'>) => `${kind}\n${value}`;

/** Lists on their way to one campaign: read, asked about, answered, and kept on this device once they are accepted. */
export class Intake {
	readonly bundle: Bundle;
	readonly answers = new Answers();
	readonly own = new OwnList();
	#reader = new ListsReader();
	#lists: PlaceLists | undefined;
	/** A month that a person has chosen is not changed by the name of a file. */
	#monthChosen = false;
	/** Something has changed since what is there was last understood. */
	#changed = false;

	files = $state.raw<readonly ReadFile[]>([]);
	progress = $state.raw<ReadingProgress>();
	understanding = $state.raw(false);
	/** How much of what is read is understood, 0 to 1. */
	share = $state.raw(0);
	/** A French sentence: something failed, or could not be kept. */
	failure = $state.raw<string>();
	/** What was chosen and is no list: a sentence each; answers that were applied. */
	refused = $state.raw<Dropped['refused']>([]);
	applied = $state.raw<readonly string[]>([]);
	/** `2026-12` */
	month = $state.raw('2026-12');
	understood = $state.raw<Understood>();
	/** The posts that they were compared with. */
	before = $state.raw<Campaign>();
	/** Every question that was asked of these files, answered or not: a line stays where it is. */
	asked = $state.raw<readonly IntakeQuestion[]>([]);
	/** What becomes of the list of this month that the device has. */
	existing = $state.raw<'replace' | 'add'>();

	readonly date: CampaignDate | undefined = $derived(campaignDate(this.month));
	readonly open = $derived(new Set((this.understood?.questions ?? []).map(keyOf)));
	readonly problems = $derived(sortedProblems(this.understood?.problems ?? []));
	readonly sameMonth = $derived(keptOf(this.own.kept, this.date));

	/** The posts that would be kept, or why there are none yet. */
	readonly outcome: { readonly posts: readonly Post[] } | { readonly waits: string } | undefined =
		$derived.by(() => {
			const { understood, problems, sameMonth, existing } = this;
			if (!understood) return undefined;
			if (problems.errors.length > 0)
				return {
					waits: `${counted(problems.errors.length, 'erreur')} à corriger dans les fichiers (enregistrez-les, puis choisissez-les de nouveau)\u202F; une ligne en erreur peut aussi être laissée de côté. Rien n’a été ${this.own.kept ? 'remplacé' : 'chargé'}.`
				};
			if (understood.questions.length > 0)
				return {
					waits: `${counted(understood.questions.length, 'question')} sans réponse\u202F: la liste pourra être acceptée ensuite.`
				};
			if (understood.posts.length === 0) return { waits: 'Aucun poste n’est lu dans ces fichiers.' };
			if (!sameMonth) return { posts: understood.posts };
			if (existing === undefined)
				return { waits: 'Cet appareil a déjà une liste de ce mois\u202F: dites ce qu’elle devient.' };
			if (existing === 'replace') return { posts: understood.posts };
			const added = addition(understood.posts, sameMonth.campaign.posts);
			return 'twice' in added
				? {
						waits: `Le poste ${quoted(added.twice.id)} est déjà dans la liste de cet appareil, avec d’autres valeurs\u202F: remplacez la liste, ou changez cet identifiant dans le fichier.`
					}
				: added;
		});

	/** What would be kept, as a campaign. */
	readonly campaign: Campaign | undefined = $derived(
		this.date && this.outcome && 'posts' in this.outcome
			? { ...localCampaign(this.date.id), demonstration: false, posts: this.outcome.posts }
			: undefined
	);

	constructor(bundle: Bundle) {
		this.bundle = bundle;
	}

	/** Looks for what this device keeps. */
	restore(): void {
		const { manifest } = this.bundle;
		if (manifest) this.own.restore(manifest.region.code);
		this.answers.restore();
	}

	isOpen(question: IntakeQuestion): boolean {
		return this.open.has(keyOf(question));
	}

	/** Reads files beside those that are there; answers among them are applied. */
	async add(files: readonly File[]): Promise<void> {
		this.failure = undefined;
		const { lists, answers, refused } = await droppedFiles(files);
		this.refused = refused;
		this.applied = answers.map(
			({ file, choices }) =>
				`${file}\u202F: ${counted(choices.length, 'réponse reprise', 'réponses reprises')}`
		);
		if (answers.length > 0) this.answers.give(answers.flatMap(({ choices }) => choices));
		await this.#safely(async () => {
			if (lists.length > 0) {
				const read = await this.#reader.read(lists, (said) => (this.progress = said));
				this.progress = undefined;
				if (!read) return;
				const again = new Set(read.map(({ file }) => file));
				this.files = [...this.files.filter(({ file }) => !again.has(file)), ...read];
				const named = monthNamed(this.files.map(({ file }) => file));
				if (!this.#monthChosen && named !== undefined) this.month = named;
				this.asked = [];
			}
			await this.#understand();
		});
	}

	/** Stops what is being read: nothing of it is kept. */
	cancel(): void {
		this.#reader.cancel();
		this.progress = undefined;
		this.files = [];
		this.understood = undefined;
		this.asked = [];
		this.refused = [];
		this.existing = undefined;
	}

	/** The page is left: what is being read is given up. */
	close(): void {
		this.#reader.cancel();
	}

	forget(file: string): void {
		this.#reader.forget(file);
		this.files = this.files.filter((one) => one.file !== file);
		this.asked = [];
		void this.#safely(() => this.#understand());
	}

	chooseMonth(month: string): void {
		this.#monthChosen = true;
		this.month = month;
		this.existing = undefined;
		void this.#safely(() => this.#understand());
	}

	/** Hears answers; they apply at once. */
	give(choices: readonly Choice[]): void {
		this.answers.give(choices);
		void this.#safely(() => this.#understand());
	}

	/** Leaves the row of an error out of the list; the reason stays with it in the account. */
	leaveOut(problem: PostProblem): void {
		const { row } = problem;
		if (row !== undefined)
			this.give([{ kind: 'ligne', value: row, answer: leftOutFor(problemMessage(problem)) }]);
	}

	/** Another tab has changed what this device keeps. */
	heard(): void {
		const before = this.answers.list;
		this.restore();
		if (JSON.stringify(before) !== JSON.stringify(this.answers.list))
			void this.#safely(() => this.#understand());
	}

	eraseAnswers(): void {
		this.answers.erase();
		this.asked = [];
		this.applied = [];
		void this.#safely(() => this.#understand());
	}

	/** Keeps the campaign on this device; `undefined` where there is no room, which is said. */
	keep(): Campaign | undefined {
		const { manifest } = this.bundle;
		if (!this.campaign || !this.date || !manifest) return undefined;
		const names = this.files.filter(({ refused }) => refused === undefined).map(({ file }) => file);
		const said = names.length > NAMED ? counted(names.length, 'fichier') : enumerated(names);
		const kept = keepLocal(manifest.region.code, said, this.date, this.campaign.posts);
		if (!kept) this.failure = NO_ROOM;
		return kept;
	}

	/** Erases the list of this device, and what was read. */
	undo(): void {
		this.own.erase();
		this.cancel();
	}

	async #safely(work: () => Promise<void>): Promise<void> {
		try {
			await work();
		} catch (error) {
			if (!(error instanceof BundleError)) console.error(error);
			this.failure = error instanceof BundleError ? error.message : UNEXPECTED;
			this.cancel();
		}
		this.progress = undefined;
	}

	async #placeLists(): Promise<PlaceLists> {
		this.#lists ??= await placeListsFor(this.bundle);
		return this.#lists;
	}

	/** Understands what is there; what changes meanwhile is understood once more, once. */
	async #understand(): Promise<void> {
		this.#changed = true;
		if (this.understanding) return;
		this.understanding = true;
		try {
			while (this.#changed) {
				this.#changed = false;
				await this.#understandOnce();
			}
		} finally {
			this.understanding = false;
		}
	}

	async #understandOnce(): Promise<void> {
		const { date } = this;
		if (!date || !this.files.some(({ refused }) => refused === undefined)) {
			this.understood = undefined;
			this.asked = [];
			return;
		}
		const [lists, before] = await Promise.all([
			this.#placeLists(),
			campaignBefore(this.bundle, this.own.kept, date)
		]);
		this.share = 0;
		const understood = await this.#reader.understand(
			{ lists, month: date, choices: this.answers.list, ...(before && { previous: before.posts }) },
			(share) => (this.share = share)
		);
		if (!understood || this.files.length === 0) return;
		this.before = before;
		this.understood = understood;
		this.asked = this.#stillAsked(understood.questions);
	}

	/** Questions in the order in which they came; those that nothing asks any more are gone, but the answered ones. */
	#stillAsked(questions: readonly IntakeQuestion[]): readonly IntakeQuestion[] {
		const now = new Map(questions.map((question) => [keyOf(question), question]));
		const known = new Set(this.asked.map(keyOf));
		const answered = ({ kind, value }: IntakeQuestion) => this.answers.answerTo(kind, value) !== undefined;
		return [
			...this.asked.flatMap((question) => {
				const again = now.get(keyOf(question));
				return again ? [again] : answered(question) ? [question] : [];
			}),
			...questions.filter((question) => !known.has(keyOf(question)))
		];
	}
}
