import { answerKind, askedOf, type AnswerKind } from './answer-kind';
import { KeptAnswers } from './kept-answers';

/** A network that has not answered by then is none, where something is kept. */
const TIME_LIMIT_MS = 3_000;

/** Files of the manifest that the page has not asked for itself: those of its workers, and those of a first search. */
const BESIDE = ['geometry', 'qpvGeometry', 'context', 'postal', 'former', 'formerNames', 'cls'];

const notKept = (site: string) => `<!doctype html><html lang="fr"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Hors ligne</title>
<h1>Hors ligne</h1><p>Cette page n’est pas gardée sur cet appareil\u202F: elle demande le réseau. Celles que vous avez vues
le temps qu’elles y soient gardées s’ouvrent sans lui.</p><p><a href="">Réessayer</a> · <a href="${new URL(site).pathname}">La carte</a></p></html>`;

/** The answer to a request, and what remains to be done once it is given. */
export interface SiteAnswer {
	readonly response: Response;
	readonly after?: Promise<void>;
}

/** Answers for the site from the network, and from what is kept of one version. */
export class SiteWorker {
	readonly #kept: KeptAnswers;
	/** Another version was met on the network: nothing that may differ between versions is kept any more. */
	#another = false;

	/**
	 * @param site its address, with a final slash
	 * @param mayKeep false once another version waits, or where the reader saves data
	 * @param isFollowed another version waits: what is kept does not stand in for a slow network any more
	 * @param told is told whether the network has answered
	 */
	constructor(
		readonly site: string,
		readonly version: string,
		readonly mayKeep: () => boolean,
		readonly isFollowed: () => boolean,
		readonly told: (reached: boolean) => void
	) {
		this.#kept = new KeptAnswers(site, version, async () => {
			const response = await fetch(`${site}_app/version.json`, { cache: 'no-store' });
			const online = (await response.json()) as { version?: string };
			return online.version === version;
		});
	}

	kindOf = (request: Request): AnswerKind | undefined => answerKind(request, this.site);

	forgetOthers = (): Promise<void> => this.#kept.forgetOthers();

	async answer(request: Request, kind: AnswerKind): Promise<SiteAnswer> {
		const { url } = request;
		const kept = await this.#kept.get(url);
		if (kept && kind === 'forever') return { response: kept };
		const network = fetch(request);
		try {
			const response = await (kept && !this.isFollowed() ? Promise.race([network, late()]) : network);
			return { response, after: this.#came(url, response.clone(), kind) };
		} catch (error) {
			this.told(false);
			// Kept whenever it comes: a slow network is one.
			if (kept) return { response: kept, after: network.then((response) => this.#came(url, response, kind)) };
			if (kind !== 'page') throw error;
			const headers = { 'content-type': 'text/html; charset=utf-8' };
			return { response: new Response(notKept(this.site), { status: 503, headers }) };
		}
	}

	async #came(url: string, response: Response, kind: AnswerKind): Promise<void> {
		this.told(true);
		await this.#keep(url, response, kind);
	}

	/** Keeps what a page has seen without this worker, or shows now. */
	async see(urls: readonly string[]): Promise<void> {
		for (const url of new Set(urls)) await this.#seeOne(url);
		await this.#kept.trim();
	}

	async #seeOne(url: string): Promise<void> {
		const kind = answerKind(askedOf(url), this.site);
		if (!kind || !this.mayKeep() || (await this.#kept.get(url))) return;
		try {
			// What the page has just loaded is not loaded twice.
			const response = await fetch(url, { cache: kind === 'forever' ? 'force-cache' : 'default' });
			const roles = url.endsWith('/manifest.json') ? await rolesOf(response.clone()) : {};
			await this.#keep(url, response, kind);
			for (const role of BESIDE) {
				const file = roles[role];
				if (typeof file === 'string') await this.#seeOne(new URL(file, url).href);
			}
		} catch {
			// Seen again another time.
		}
	}

	async #keep(url: string, response: Response, kind: AnswerKind): Promise<void> {
		if (!this.mayKeep() || (this.#another && kind !== 'forever')) return;
		if ((await this.#kept.keep(url, response, kind)) === 'another') this.#another = true;
		else if (kind === 'page') await this.#kept.trim();
	}
}

const late = () =>
	new Promise<never>((_, reject) => setTimeout(() => reject(new Error('late')), TIME_LIMIT_MS));

async function rolesOf(response: Response): Promise<Record<string, unknown>> {
	const value: unknown = await response.json();
	const roles = typeof value === 'object' && value !== null && 'roles' in value ? value.roles : undefined;
	return typeof roles === 'object' && roles !== null ? { ...roles } : {};
}
