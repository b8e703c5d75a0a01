import { ALLOCATION_KEYS, type AllocationKey } from '../../../src/lib/domain/campaign/allocation';
import { KEY_PARAMS } from '../../../src/lib/domain/view/address';
import { notAccepted } from './command-line';

const WORDS = ALLOCATION_KEYS.map((key) => KEY_PARAMS[key]);

/** What `--cle` takes, for a help: the words of the site's addresses. */
export const KEY_CHOICES = `${WORDS.join(' | ')} (par défaut\u202F: population)`;

/** The key that `--cle` names as an address does, or as the code does (`need`, `equal`), which it took alone before. */
export function typedKey(value: string | undefined): AllocationKey {
	if (value === undefined) return 'population';
	const found = ALLOCATION_KEYS.find((key) => value === key || value === KEY_PARAMS[key]);
	if (found === undefined) throw notAccepted('cle', value, WORDS);
	return found;
}
