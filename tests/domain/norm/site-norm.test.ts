import { afterEach, expect, test, vi } from 'vitest';
import settings from '../../../data/site.json';

/** The domain of a site whose settings change the norm. */
async function withNorm(norm: object) {
	vi.resetModules();
	vi.doMock('../../../data/site.json', () => ({ default: { ...settings, norm } }));
	// First and alone: what is asked for beside it might come before the settings are replaced.
	const siteNorm = await import('../../../src/lib/domain/norm/site-norm');
	const [norms, view, viewParams, presets, words] = await Promise.all([
		import('../../../src/lib/domain/norm/norm'),
		import('../../../src/lib/domain/view/view'),
		import('../../../src/lib/domain/view/view-params'),
		import('../../../src/lib/domain/norm/presets'),
		import('../../../src/lib/domain/words/words')
	]);
	return { ...norms, ...siteNorm, ...view, ...viewParams, ...presets, ...words };
}

afterEach(() => {
	vi.doUnmock('../../../data/site.json');
	vi.resetModules();
});

test('the bare address follows the norm of the site, which is not Maillage’s', async () => {
	const { DEFAULT_NORM, MAILLAGE_NORM, parseView, formatView, normStatus, HYPOTHESIS } = await withNorm({
		qpv: 7500,
		enveloppe: 'finance'
	});
	expect(DEFAULT_NORM).toEqual({ ...MAILLAGE_NORM, qpvRatio: 7500, envelope: 'funded' });
	expect(MAILLAGE_NORM.qpvRatio).toBe(6000);
	const bare = parseView(new URLSearchParams()).view;
	expect(bare.norm).toBe(DEFAULT_NORM);
	expect(formatView(bare)).toBe('');
	expect(normStatus(bare.norm)).toBe('Norme du site, aucun paramètre modifié');
	expect(HYPOTHESIS).toBe('hypothèse de travail, à partir de la norme du site');
});

test('what Maillage comes with is then a change that an address carries and finds again', async () => {
	const { MAILLAGE_NORM, DEFAULT_VIEW, parseView, formatView } = await withNorm({
		qpv: 7500,
		acces: 'oui',
		enveloppe: 120
	});
	const address = formatView({ ...DEFAULT_VIEW, norm: MAILLAGE_NORM });
	expect(address).toBe('qpv=6000&acces=non&enveloppe=aucune');
	expect(parseView(new URLSearchParams(address)).view.norm).toEqual(MAILLAGE_NORM);
	expect(parseView(new URLSearchParams(address)).problems).toEqual([]);
});

test('without changes the norm of the site is Maillage’s', async () => {
	const { DEFAULT_NORM, MAILLAGE_NORM, normStatus } = await withNorm({});
	expect(DEFAULT_NORM).toBe(MAILLAGE_NORM);
	expect(normStatus(DEFAULT_NORM)).toBe('Norme par défaut, aucun paramètre modifié');
});
