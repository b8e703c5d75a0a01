import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { PRESETS, type Norm } from '../../../src/lib/domain/norm/norm';
import { DEFAULT_NORM } from '../../../src/lib/domain/norm/site-norm';
import NormPanel from '../../../src/lib/panel/norm/NormPanel.svelte';
import { FIELDS } from '../../../src/lib/panel/norm/fields';
import { smallResults } from '../../fixtures/small-results';

const nothing = () => {};

function html(norm: Norm, more: { aplLoaded?: boolean } = {}): string {
	return render(NormPanel, {
		props: {
			norm,
			aplLoaded: true,
			fundedFte: 4.9,
			key: 'population',
			level: 'commune',
			results: smallResults(norm),
			baseline: smallResults(DEFAULT_NORM),
			onchange: nothing,
			onkey: nothing,
			...more
		}
	}).body;
}
const withAccess: Norm = { ...DEFAULT_NORM, access: { ...DEFAULT_NORM.access, enabled: true } };
const TICKED = /type="checkbox"[^>]*checked/;
const DISABLED = /type="checkbox"[^>]*disabled/;

describe('the norm panel', () => {
	it('always says that it is a hypothesis, not the agency’s norm', () => {
		for (const norm of Object.values(PRESETS))
			expect(html(norm)).toContain('Hypothèse de travail, ce n’est pas la norme de l’ARS.');
	});

	it('has a slider and a labelled field for every number, once access is weighed', () => {
		const page = html(withAccess);
		for (const { label } of FIELDS) {
			expect(page).toContain(`aria-label="${label}, curseur"`);
			expect(page).toMatch(new RegExp(`<label for="[^"]+"[^>]*>${label.replace(/[()]/g, '\\$&')}</label>`));
		}
	});

	it('marks what was changed, and says what it does', () => {
		const page = html({ ...DEFAULT_NORM, qpvRatio: 3_000 });
		expect(page).toContain('Norme modifiée\u202F: 1\u00A0paramètre');
		expect(page).toContain('aria-label="Rétablir 6\u202F000 pour Ratio dans les QPV"');
		expect(page).toContain('Avec cette norme\u202F: besoin 4 → 7\u00A0ETP, 1\u00A0commune change de classe.');
		expect(html(DEFAULT_NORM)).not.toContain('Rétablir');
	});

	it('does not offer to weigh access where the bundle has none, and says why', () => {
		const page = html(DEFAULT_NORM, { aplLoaded: false });
		expect(page).toMatch(DISABLED);
		expect(page).toContain('ce poids ne peut pas être utilisé');
		expect(html(DEFAULT_NORM)).not.toMatch(DISABLED);
	});

	it('lets a reader leave out an access that only the address asks for', () => {
		const page = html(withAccess, { aplLoaded: false });
		expect(page).toMatch(TICKED);
		expect(page).not.toMatch(DISABLED);
		expect(page).toContain('il est sans effet');
	});

	it('shows the total of an envelope', () => {
		expect(html(PRESETS.enveloppe)).toContain('aux 4,9 ETP financés');
		expect(html({ ...DEFAULT_NORM, envelope: 3 })).toContain('aria-label="Total à répartir, curseur"');
	});
});
