import { describe, expect, it } from 'vitest';
import { typedPerimeter } from '../../../../src/lib/domain/territory/typed/typed-perimeter';
import { KnownPlaces } from '../../../../src/lib/domain/territory/typed/known-places';
import { typedLists, typedPlaces } from '../../../fixtures/typed-places';

const read = (codes: string) => typedPerimeter(`Mon_pays~${codes}`, typedPlaces);

describe('the codes of a perimeter as somebody typed them', () => {
	it('are those of today, and one sentence says how each was read', () => {
		expect(read('1004,69381,69152,qn06306m,63430')).toEqual({
			code: 'Mon_pays~01004,69123,69149,QN06306M,63430',
			said: [
				'4\u00A0codes du périmètre de l’adresse sont lus autrement\u202F: 1004 pour 01004 Ambérieu-en-Bugey (zéro initial remis), 69381 pour 69123 Lyon (arrondissement), 69152 pour 69149 Oullins-Pierre-Bénite (commune fusionnée) et qn06306m pour QN06306M Thiers.'
			]
		});
	});

	it('say nothing where all are published as they are written', () => {
		expect(read('200070712,-63430,63284')).toEqual({ code: 'Mon_pays~200070712,-63430,63284', said: [] });
	});

	it.each([
		['200 070 712', '200070712'],
		['69381;69382, 69383', '69123'],
		['200070712,-42109', '200070712,-42084'],
		['63110', '63032'],
		['Puy-en-Velay (Le)', '43157'],
		['cc thiers dore et montagne', '200070712'],
		['Thiers Dore et Montagne', '200070712'],
		['oullins', '69149'],
		['63430,-63430,63430', '-63430,63430']
	])('%s is %s', (codes, meant) => {
		expect(read(codes)?.code).toBe(`Mon_pays~${meant}`);
	});

	it('are named where they are unknown, and left out', () => {
		expect(read('63430,75056')).toEqual({
			code: 'Mon_pays~63430',
			said: [
				'Un code du périmètre de l’adresse est inconnu dans la région Petite-Région et laissé de côté\u202F: 75056. Vérifiez le lien, ou complétez le périmètre sur la page Périmètre.'
			]
		});
		expect(read('75056')?.code).toBeUndefined();
	});

	it('are a question where they may be several places, of one level or of two', () => {
		expect(read('63430,63300')).toEqual({
			code: 'Mon_pays~63430',
			said: [
				'Dans le périmètre de l’adresse, 63430 (Thiers, et non Pont-du-Château) est lu comme code Insee.',
				'Laissé de côté dans le périmètre de l’adresse\u202F: 63300 est un code postal, et non un code Insee\u202F: il dessert Escoutoux (63151) et Thiers (63430). Donnez le code Insee de la commune voulue.'
			]
		});
		expect(read('Thiers')?.said).toEqual([
			'Laissé de côté dans le périmètre de l’adresse\u202F: «\u202FThiers\u202F» est le nom de 2 territoires\u202F: Thiers (QN06306M) et Thiers (63430). Donnez le code de celui qui est voulu.'
		]);
	});

	it('are Insee codes among postal codes too, and that is said', () => {
		expect(read('63430,63110')).toEqual({
			code: 'Mon_pays~63430,63032',
			said: [
				'Un code du périmètre de l’adresse est lu autrement\u202F: 63110 pour 63032 Beaumont (code postal).',
				'Dans le périmètre de l’adresse, 63430 (Thiers, et non Pont-du-Château) est lu comme code Insee.'
			]
		});
		expect(read('63430,1004')?.said).toHaveLength(1);
	});

	it('are counted from the ninth on', () => {
		const codes = Array.from({ length: 10 }, (_, i) => `1000${i}`);
		const merged = Object.fromEntries(codes.map((code) => [code, '63430']));
		const many = new KnownPlaces({ ...typedLists, former: { ...typedLists.former, merged } });
		expect(typedPerimeter(`A~${codes.join(',')}`, many)?.said[0]).toMatch(
			/^10\u00A0codes .* 10007 pour 63430 Thiers \(commune fusionnée\) et 2\u00A0autres\.$/
		);
	});

	it('are none where there is no name, or a damaged pack', () => {
		expect(typedPerimeter('63430', typedPlaces)).toBeUndefined();
		expect(typedPerimeter('A~z1.%%%', typedPlaces)).toBeUndefined();
	});
});
