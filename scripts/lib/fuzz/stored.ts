import type { TextStore } from '../../../src/lib/data/files/device';
import { keepRemarks, loadRemarks } from '../../../src/lib/data/remarks/remark-store';
import { keepDrafts, readDrafts } from '../../../src/lib/data/remarks/draft-store';
import { readGoals, writeGoals } from '../../../src/lib/scenario/draft/kept-goals';
import { readAside, readDraft, writeAside, writeDraft } from '../../../src/lib/scenario/draft/kept';
import { Fault } from './fault';
import { mutatedText, mutatedValue, pick, type Draws } from './mutate';
import type { Attack } from './reader';

const REMARK = {
	level: 'commune',
	code: '63430',
	priority: 'high',
	text: 'Le bus ne passe plus.',
	reason: 'transport',
	service: 'CCAS',
	date: '2025-12-31'
};
const REMARK_FIELDS = { priority: 'high', text: '', reason: '', service: 'CCAS', date: '2025-12-31' };
const CORPUS: readonly unknown[] = [
	[],
	[REMARK, { ...REMARK, priority: 'normal' }],
	{
		past: [{ name: 'Créer', plan: 'h42218.100' }],
		plan: 'h42218.100~q02606M.33,q09M.20,h362.47',
		future: [],
		query: 'campagne=2025-12',
		price: 50_000
	},
	{ version: 1, goals: 'couverture_epci_200071751_0.5_2028_Roanne' },
	{ version: 1, drafts: { 'commune:63430': { fields: REMARK_FIELDS } } },
	[{ query: 'postes=h42218.100', date: '2025-12-31T10:00:00.000Z', name: 'Un essai' }]
];

/** A device whose every key holds one text; it may refuse to read, or to write. */
function deviceOf(text: string, draws: Draws): TextStore {
	const [deaf, full] = [draws() < 0.05, draws() < 0.1];
	const kept = new Map<string, string>();
	const refuse = () => {
		throw new DOMException('refused', 'QuotaExceededError');
	};
	return {
		getItem: (key) => (deaf ? refuse() : (kept.get(key) ?? text)),
		setItem: (key, value) => (full ? refuse() : void kept.set(key, value)),
		removeItem: (key) => (full ? refuse() : void kept.delete(key))
	};
}

/** What is kept on a device, changed by who knows what: read, or said to be unreadable. */
export const storageAttack = (): Attack => (draws) => {
	const value = mutatedValue(pick(draws, CORPUS), draws);
	const store = deviceOf(
		draws() < 0.4 ? mutatedText(JSON.stringify(value), draws) : JSON.stringify(value),
		draws
	);
	const remarks = loadRemarks(store, 'remarques');
	if (typeof remarks !== 'string' && keepRemarks(store, 'remarques', remarks) && remarks.length > 0) {
		const again = loadRemarks(store, 'remarques');
		if (JSON.stringify(again) !== JSON.stringify(remarks))
			throw new Fault('remarks are not read as they were kept');
	}
	const draft = readDraft(store, '84');
	if (draft !== undefined && draft !== 'unreadable' && writeDraft(store, '84', draft)) {
		const again = readDraft(store, '84');
		if (JSON.stringify(again) !== JSON.stringify(draft))
			throw new Fault(`draft ${JSON.stringify(draft)} is read back as ${JSON.stringify(again)}`);
	}
	const [goals, drafts] = [readGoals(store), readDrafts(store, 'brouillons')];
	if (!goals.unreadable) writeGoals(store, goals.goals);
	if (drafts !== undefined && drafts !== 'unreadable') keepDrafts(store, 'brouillons', drafts);
	const aside = readAside(store, '84');
	if (aside !== 'unreadable') writeAside(store, '84', aside);
	return Promise.resolve();
};
