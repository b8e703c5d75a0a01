import { expect, test } from 'vitest';
import { violations } from '../support/axe';
import { spaced } from '../support/screen';
import { site, visit, visitTaken } from '../support/site';

test('the code to copy follows what is chosen, and the citation has its date and licence', async () => {
	const page = await visit('/integrer', { permissions: ['clipboard-read', 'clipboard-write'] });
	const code = page.getByLabel('Code à copier dans votre page');
	await expect
		.poll(() => code.inputValue())
		.toBe(
			`<iframe src="${site()}/embed" title="Couverture du besoin, par commune, Auvergne-Rhône-Alpes (Maillage, données de démonstration)" width="100%" height="480" style="border:0;max-width:100%" loading="lazy"></iframe>`
		);
	await page.locator('[data-needs-script] select').first().waitFor();
	await page.getByRole('radio', { name: 'EPCI' }).check({ force: true });
	await page.getByRole('radio', { name: 'Fixe' }).check({ force: true });
	await page.getByRole('radio', { name: 'Sans' }).check({ force: true });
	await expect
		.poll(() => code.inputValue())
		.toContain(`src="${site()}/embed?niveau=epci&amp;carte=fixe&amp;legende=non"`);
	await page.getByRole('button', { name: 'Copier le code' }).click();
	await page.getByText('Copié.').waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code.inputValue());
	const citation = spaced(await page.getByLabel('Citation').inputValue());
	expect(citation).toMatch(
		/^DONNÉES DE DÉMONSTRATION, postes fictifs\. Maillage, « Couverture du besoin, par EPCI, Auvergne-Rhône-Alpes », .* fin 2025\. Licence Ouverte 2\.0 \(Etalab\)\. \S+\/\?niveau=epci, consulté le \d{1,2}(er)? \S+ \d{4}\.$/
	);
	expect(await violations(page)).toEqual([]);
});

test('a copy that is refused leaves the text selected, and says how to copy it', async () => {
	const page = await visitTaken('/integrer', {
		before: (opened) =>
			// As on a site over HTTP.
			opened.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, 'clipboard'))
	});
	const code = page.getByLabel('Code à copier dans votre page');
	await expect.poll(() => code.inputValue()).toContain('<iframe');
	await page.getByRole('button', { name: 'Copier le code' }).click();
	await page
		.getByRole('status')
		.filter({
			hasText: /^La copie a été refusée\u202F: le texte est sélectionné, copiez-le \(Ctrl\s\+\sC\)\.$/
		})
		.waitFor();
	const selected = await code.evaluate(
		(one: HTMLTextAreaElement) =>
			document.activeElement === one && one.value.slice(one.selectionStart, one.selectionEnd) === one.value
	);
	expect(selected).toBe(true);
});
