import { megabytes } from '../../../src/lib/domain/text/bytes';
import { formatInteger } from '../../../src/lib/domain/text/french';

/** A try that failed; the message is a French clause, such as « répond 404 ». */
export class DownloadFailure extends Error {
	override readonly name = 'DownloadFailure';

	constructor(
		message: string,
		/** Whether trying again may help. */
		readonly again: boolean,
		readonly details: { readonly withoutHost?: boolean; readonly waitMs?: number } = {}
	) {
		super(message);
	}

	/** Most often there is no network. */
	get withoutHost(): boolean {
		return this.details.withoutHost === true;
	}
}

/** Seconds or a date, as the header gives them, in milliseconds. */
function askedWait(header: string | null): number | undefined {
	if (header === null) return undefined;
	const seconds = Number(header);
	const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
	return Number.isFinite(ms) && ms > 0 ? ms : undefined;
}

/** What an HTTP status means for us. */
export function refusal(status: number, retryAfter: string | null): DownloadFailure {
	const again = status >= 500 || status === 429 || status === 408 || status === 425;
	const waitMs = askedWait(retryAfter);
	return new DownloadFailure(`répond ${status}`, again, waitMs === undefined ? {} : { waitMs });
}

export const truncated = (bytes: number, total: number) =>
	new DownloadFailure(`s’est interrompu à ${megabytes(bytes, 1)} sur ${megabytes(total, 1)}`, true);

export const silent = (ms: number) =>
	new DownloadFailure(`n’a rien envoyé pendant ${formatInteger(Math.ceil(ms / 1000))} s`, true);

export const tooLong = (ms: number) =>
	new DownloadFailure(`n’a pas fini en ${formatInteger(Math.ceil(ms / 1000))} s`, true);

export const tooManyBytes = (bytes: number) =>
	new DownloadFailure(`envoie plus de ${megabytes(bytes, 1)}\u202F: ce n’est pas le fichier attendu`, false);

export const webPage = () => new DownloadFailure('donne une page web, et non le fichier', false);

/** Names of system errors, wherever they are in the chain of causes. */
function codesOf(error: unknown): string[] {
	const codes: string[] = [];
	for (let at = error; at instanceof Error; at = at.cause) {
		if ('code' in at && typeof at.code === 'string') codes.push(at.code);
		codes.push(at.message);
		if (at instanceof AggregateError) for (const inner of at.errors) codes.push(...codesOf(inner));
	}
	return codes;
}

/** What a failure of the network means for us. */
export function networkFailure(error: unknown): DownloadFailure {
	if (error instanceof DownloadFailure) return error;
	const codes = codesOf(error);
	const has = (...names: string[]) => names.some((name) => codes.some((code) => code.includes(name)));
	if (has('ENOTFOUND', 'EAI_AGAIN'))
		return new DownloadFailure('est introuvable (pas de réseau\u202F?)', true, { withoutHost: true });
	if (has('redirect count')) return new DownloadFailure('renvoie sans fin vers une autre adresse', false);
	if (has('ECONNREFUSED')) return new DownloadFailure('refuse la connexion', true);
	if (has('CERT', 'certificate')) return new DownloadFailure('présente un certificat non valable', false);
	if (has('Invalid URL', 'unknown scheme'))
		return new DownloadFailure('n’est pas une adresse valable', false);
	return new DownloadFailure('a coupé la connexion', true);
}
