import { done, newHistory, redone, undone, type History } from '../../domain/scenario/plan/history';
import type { Plan } from '../../domain/scenario/plan/plan';
import { formatPlanParam } from '../../domain/scenario/plan/plan-address';
import type { TextStore } from '../../data/files/device';
import { linkQuery } from './link';
import { KeptAside } from '../../state/kept-aside.svelte';
import {
	asideKey,
	draftKey,
	readAside,
	readDraft,
	writeAside,
	writeDraft,
	type AsideDraft,
	type KeptDraft
} from './kept';

const REFUSED =
	'Ce navigateur refuse de garder le scénario, ou n’a plus de place\u202F: copiez son lien pour ne pas le perdre.';

/** A scenario that a link brings while another one is being made: nothing happens until the reader says so. */
export interface Incoming {
	readonly plan: Plan;
}

/**
 * The scenario being made: a list of changes with what was done to it, kept on this device at every step. The base
 * campaign is never written to.
 */
export class ScenarioDraft {
	#history = $state.raw<History>(newHistory());
	#store: TextStore | undefined;
	#region: string;
	/** The address without the posts, for what is kept. */
	#query: () => string;
	/** What the draft of the device was made on, while a link may have brought another base. */
	#madeOn: string | undefined;
	/** False until the device and the link have been read: nothing is written before. */
	opened = $state.raw(false);
	incoming = $state.raw<Incoming>();
	/** What this device holds and cannot be read: the draft, the scenarios put aside. */
	readonly unreadable: readonly [draft: KeptAside, aside: KeptAside];
	/** Another tab has kept another scenario: the next change here would take its place. */
	elsewhere = $state.raw(false);
	/** A French sentence on what could not be kept. */
	problem = $state.raw<string>();
	/** What was done last, for a screen reader. */
	said = $state.raw<string>('');
	aside = $state.raw<readonly AsideDraft[]>([]);
	/** Euros of one FTE set by the planner; absent: those of the campaign. */
	price = $state.raw<number>();

	readonly plan: Plan = $derived(this.#history.plan);
	readonly text: string = $derived(formatPlanParam(this.plan));
	/** What "Annuler" would undo and "Rétablir" redo. */
	readonly undoName: string | undefined = $derived(this.#history.past.at(-1)?.name);
	readonly redoName: string | undefined = $derived(this.#history.future[0]?.name);

	constructor(store: TextStore | undefined, region: string, query: () => string) {
		this.#store = store;
		this.#region = region;
		this.#query = query;
		this.unreadable = [new KeptAside(store, draftKey(region)), new KeptAside(store, asideKey(region))];
	}

	/**
	 * Reads what the device keeps, beside what the address brings. Returns the query that the draft was made on, where
	 * it is taken up as it was left.
	 */
	open(linked: Plan | undefined): string | undefined {
		this.#readAside();
		const kept = this.#readDraft();
		this.price = kept?.price;
		this.#madeOn = kept?.query;
		if (kept) this.#history = kept.history;
		this.opened = true;
		if (!linked || linked.length === 0) return kept?.query;
		if (kept && formatPlanParam(kept.history.plan) === formatPlanParam(linked)) return undefined;
		if (kept && kept.history.plan.length > 0) this.incoming = { plan: linked };
		else this.#set(done(this.#history, 'Ouvrir un lien', linked));
		return undefined;
	}

	#readAside(): void {
		const aside = readAside(this.#store, this.#region);
		if (aside === 'unreadable') this.unreadable[1].put();
		this.aside = aside === 'unreadable' ? [] : aside;
	}

	#readDraft(): KeptDraft | undefined {
		const read = readDraft(this.#store, this.#region);
		if (read !== 'unreadable') return read;
		this.unreadable[0].put();
		return undefined;
	}

	/** Another tab has changed what this device keeps. */
	heard(): void {
		if (!this.opened) return;
		this.#readAside();
		const kept = this.#readDraft();
		this.elsewhere = formatPlanParam(kept?.history.plan ?? []) !== this.text;
		for (const aside of this.unreadable) aside.read();
	}

	/** Takes up what the other tab has kept. Returns the query that it was made on. */
	follow(): string {
		const kept = this.#readDraft();
		this.#history = kept?.history ?? newHistory();
		this.price = kept?.price;
		this.#madeOn = kept?.query;
		this.elsewhere = false;
		this.incoming = undefined;
		this.said = 'Le scénario de l’autre onglet est repris.';
		return kept?.query ?? '';
	}

	/** Opens what the link brings as a copy: the draft goes among those put aside. */
	openCopy(): void {
		const { incoming } = this;
		if (!incoming) return;
		this.putAside(this.#madeOn);
		this.incoming = undefined;
		this.do('Ouvrir la copie', incoming.plan, 'Copie ouverte\u202F; votre brouillon est mis de côté.');
	}

	/** Keeps the draft, and forgets the link. Returns the query that the draft was made on. */
	keepDraft(): string {
		this.incoming = undefined;
		this.said = 'Votre brouillon est gardé\u202F; le lien n’a rien changé.';
		return this.#madeOn ?? '';
	}

	/** Changes the list, under the name that "Annuler" shows; `said` is heard. */
	do(name: string, plan: Plan, said: string = name): void {
		this.#set(done(this.#history, name, plan));
		this.said = said;
	}

	undo(): void {
		const name = this.undoName;
		this.#set(undone(this.#history));
		if (name !== undefined) this.said = `Annulé\u202F: ${name}.`;
	}

	redo(): void {
		const name = this.redoName;
		this.#set(redone(this.#history));
		if (name !== undefined) this.said = `Rétabli\u202F: ${name}.`;
	}

	setPrice(price: number | undefined): void {
		this.price = price;
		this.elsewhere = false;
		this.keep();
	}

	/** Puts the scenario aside as it is, under its link; `madeOn` is what it was made on. */
	putAside(madeOn: string = this.#query(), name?: string): void {
		if (this.plan.length === 0) return;
		const query = linkQuery(madeOn, this.plan);
		const others = this.aside.filter((one) => one.query !== query);
		this.#setAside([
			{ query, date: new Date().toISOString(), ...(name !== undefined && { name }) },
			...others
		]);
		this.said = 'Le scénario est mis de côté sur cet appareil.';
	}

	forgetAside(query: string): void {
		this.#setAside(this.aside.filter((one) => one.query !== query));
	}

	/** Erases the scenario and what was done to it from this device. */
	erase(): void {
		this.#history = newHistory();
		this.price = undefined;
		this.elsewhere = false;
		writeDraft(this.#store, this.#region, undefined);
		this.said = 'Le scénario est effacé de cet appareil.';
	}

	/** Writes the draft on the device: after a change of the list, or of what it is made on. */
	keep(): void {
		if (!this.opened || this.incoming || this.elsewhere) return;
		const empty = this.plan.length === 0 && this.#history.past.length === 0;
		const draft: KeptDraft = {
			history: this.#history,
			query: this.#query(),
			...(this.price !== undefined && { price: this.price })
		};
		const kept = writeDraft(this.#store, this.#region, empty && this.price === undefined ? undefined : draft);
		if (!kept && !empty) this.problem = REFUSED;
		else if (this.problem === REFUSED) this.problem = undefined;
	}

	#set(history: History): void {
		// A change to the draft is a choice of it over the link.
		this.incoming = undefined;
		this.elsewhere = false;
		this.#history = history;
		this.keep();
	}

	#setAside(aside: readonly AsideDraft[]): void {
		this.aside = aside;
		if (!writeAside(this.#store, this.#region, aside)) this.problem = REFUSED;
	}
}
