import { expect, it } from 'vitest';
import { sheetPath } from '../../../src/lib/panel/links/sheet-link';

it('the link to a sheet keeps the campaign, the key and the norm, and leaves the rest of the address', () => {
	const params = new URLSearchParams(
		'niveau=epci&indicateur=manque&campagne=2020-12&cle=egal&qpv=3000&territoire=commune:63430'
	);
	expect(sheetPath('commune', '63430', params)).toBe(
		'territoire/commune/63430?campagne=2020-12&cle=egal&qpv=3000'
	);
	expect(sheetPath('qpv', 'QN06301M', new URLSearchParams())).toBe('territoire/qpv/QN06301M');
});

it('a perimeter is spelt out in the query, so that one page serves them all', () => {
	expect(sheetPath('perimetre', 'Pays_de_Thiers~200070712,63430', new URLSearchParams('cle=egal'))).toBe(
		'territoire/perimetre/choisi?cle=egal&perimetre=Pays_de_Thiers~200070712,63430'
	);
});
