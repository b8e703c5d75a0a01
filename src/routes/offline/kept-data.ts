import { base } from '$app/paths';
import { BUNDLE_PATH } from '$lib/data/bundle/site';
import { KEPT_ON } from '$lib/data/offline/kept-answers';
import { formatDate } from '$lib/domain/text/french';

/** « données du 29 novembre 2026 (campagne fin 2025) », of what this device keeps; `undefined` where it keeps none. */
export async function keptData(): Promise<string | undefined> {
	try {
		const response = await fetch(`${base}/${BUNDLE_PATH}/manifest.json`);
		const day = response.headers.get(KEPT_ON);
		const { campaigns } = (await response.json()) as { campaigns?: readonly { label?: string }[] };
		const label = campaigns?.at(-1)?.label;
		return day && label ? `données du ${formatDate(day)} (campagne ${label})` : undefined;
	} catch {
		return undefined;
	}
}
