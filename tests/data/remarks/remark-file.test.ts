import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { denatured, neutralised } from '../../../src/lib/data/files/csv-cells';
import { formatRemarkFile, readRemarkFile } from '../../../src/lib/data/remarks/remark-file';
import { PRIORITIES, type Remark } from '../../../src/lib/domain/remarks/remarks';
import { remark } from '../../fixtures/remarks';
import { smallAtlas } from '../../fixtures/small-atlas';

const HEAD = 'niveau,code,nom,priorite,remarque,motif,service,date';
const read = (...lines: string[]) => readRemarkFile([HEAD, ...lines].join('\n'), 'essai.csv', smallAtlas);

describe('a file of remarks', () => {
	it('is read with commas or semicolons, in any case of the priority, with a French date', () => {
		const expected = remark({ priority: 'high', reason: 'Fermeture', text: 'Plus de médecin.' });
		const line = 'commune,63001,,Haute,Plus de médecin.,Fermeture,Délégation du Puy-de-Dôme,03/11/2025';
		expect(read(line)).toEqual({ remarks: [expected], problems: [] });
		const semicolons = `\uFEFF${HEAD}\n${line}`.replaceAll(',', ';');
		expect(readRemarkFile(semicolons, 'essai.csv', smallAtlas).remarks).toEqual([expected]);
	});

	it('puts back the zero that a spreadsheet took, and says so', () => {
		const atlas = {
			...smallAtlas,
			territories: {
				...smallAtlas.territories,
				commune: { level: 'commune' as const, count: 1, codes: ['01004'], names: ['Ambérieu'] }
			}
		};
		const { remarks, problems } = readRemarkFile(
			`${HEAD}\ncommune,1004,,normale,Oui.,,A,2025-01-02`,
			'f.csv',
			atlas
		);
		expect(remarks[0]?.code).toBe('01004');
		expect(problems).toMatchObject([{ severity: 'warning', line: 2, column: 'code', value: '1004' }]);
	});

	it('reads a territory as people write it, and says what it read', () => {
		const { remarks, problems } = readRemarkFile(
			[
				HEAD,
				'commune,42003,,normale,Un.,,A,2025-01-02',
				'qpv,qn06301m,,normale,Deux.,,A,2025-01-02',
				'commune,42001,Le Puy-Neuf,normale,Trois.,,B,2025-01-02'
			].join('\n'),
			'f.csv',
			smallAtlas,
			// 42001 is the Insee code of Saint-Étienne-le-Bas, and the postal code of Le Puy-Neuf.
			{ former: { merged: { '42003': '42001' }, arrondissements: {}, splits: [] }, postal: { '42001': [2] } }
		);
		expect(remarks.map(({ level, code }) => `${level} ${code}`)).toEqual([
			'commune 42001',
			'qpv QN06301M',
			'commune 63001'
		]);
		expect(problems.map(({ severity, line }) => [severity, line])).toEqual([
			['warning', 2],
			['warning', 3],
			['warning', 4]
		]);
	});

	it('says line, column, value and what was expected of everything that is wrong', () => {
		const { remarks, problems } = read(
			'commune,63009,,normale,Texte.,,A,2025-01-02',
			'canton,63001,,urgente,,,,hier',
			'commune,63001,,normale,Texte.,,A,2025-01-02',
			'commune,63001,,basse,Autre.,Motif,a,2025-01-03'
		);
		expect(remarks).toHaveLength(1);
		expect(problems[0]).toEqual({
			severity: 'error',
			file: 'essai.csv',
			line: 2,
			column: 'code',
			value: '63009',
			message:
				'Ce code n’existe pas à ce niveau dans la région (codes de 2025). Le plus proche\u202F: 63001 (Le Puy-Neuf).'
		});
		expect(problems.slice(1).map(({ line, column }) => `${line} ${column}`)).toEqual([
			'3 niveau',
			'3 priorite',
			'3 remarque',
			'3 service',
			'3 date',
			'5 service'
		]);
		expect(problems.at(-1)?.message).toContain('la ligne 4 en est déjà une');
	});

	it('without its columns, empty, or that is no text, says what is expected', () => {
		const messages = (text: string) =>
			readRemarkFile(text, 'f.csv', smallAtlas).problems.map(({ message }) => message);
		expect(messages('a,b\n1,2')[0]).toContain('Il manque des colonnes\u202F: niveau, code, priorite');
		expect(messages('')).toEqual([
			'Le fichier est vide\u202F: un en-tête et une ligne par remarque sont attendus.'
		]);
		expect(messages('PK\0\0')).toEqual(['Ce fichier n’est pas du texte\u202F: un CSV est attendu.']);
	});

	it('neutralises what a spreadsheet would run, and reads it as it was', () => {
		const risky = remark({ text: '=HYPERLINK("x")', reason: '-1', service: '+A', priority: 'low' });
		const text = formatRemarkFile([risky], smallAtlas);
		expect(text).toBe(
			`\uFEFFniveau;code;nom;priorite;remarque;motif;service;date\r\ncommune;63001;Le Puy-Neuf;basse;"'=HYPERLINK(""x"")";'-1;'+A;2025-11-03\r\n`
		);
		expect(readRemarkFile(text, 'f.csv', smallAtlas).remarks).toEqual([risky]);
		fc.assert(fc.property(fc.string(), (cell) => denatured(neutralised(cell)) === cell));
		fc.assert(fc.property(fc.string(), (cell) => !/^[=+\-@]/.test(neutralised(cell))));
	});

	it('is read back as it was written', () => {
		const word = fc
			.string({ minLength: 1, maxLength: 40 })
			.map((s) => `a${s.replaceAll(/[\0\uFFFD@]/g, '')}z`);
		const remarkOf = fc.record({
			level: fc.constant('commune' as const),
			code: fc.constantFrom(...smallAtlas.territories.commune.codes),
			priority: fc.constantFrom(...PRIORITIES),
			text: word,
			reason: word,
			service: fc.constantFrom('ARS', 'CPAM', 'Délégation "Loire"; Nord'),
			date: fc.constantFrom('2025-01-31', '2024-02-29')
		});
		const unique = fc.uniqueArray(remarkOf, { selector: ({ code, service }: Remark) => code + service });
		fc.assert(
			fc.property(unique, (remarks) => {
				const { remarks: back, problems } = readRemarkFile(
					formatRemarkFile(remarks, smallAtlas),
					'f.csv',
					smallAtlas
				);
				expect(problems).toEqual([]);
				expect(new Set(back.map((r) => JSON.stringify(r)))).toEqual(
					new Set(
						remarks.map(({ level, code, priority, text, reason, service, date }) =>
							JSON.stringify({ level, code, priority, text, reason, service, date })
						)
					)
				);
			})
		);
	});
});
