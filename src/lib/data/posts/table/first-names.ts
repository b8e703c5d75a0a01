/** First names that are common in France, folded: a column of names is told from them, never a single person. */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
	`adele adrien agathe agnes aicha alain albert alexandra alexandre alexis alice aline alison amandine amelie amina
	amine anais andre andrea angelique anita anne annick annie anthony antoine arnaud arthur asma audrey aurelie aurore
	axel aya aymeric baptiste beatrice benedicte benjamin benoit bernadette bernard bertrand brigitte bruno camille carine
	carole caroline catherine cecile cedric celia celine chantal charlene charles charlotte chloe christelle christian
	christiane christine christophe claire clara claude claudine clemence clement colette corinne coralie cyril damien
	daniel daniele david deborah delphine denis denise didier dominique edith edouard elena eliane elisabeth elise elodie
	eloise emeline emilie emma emmanuel emmanuelle enzo eric estelle esther etienne eva evelyne fabien fabienne fabrice
	fanny farid fatiha fatima fatma fatoumata felix fiona flavie florence florent florian florine franck francois francoise
	frederic frederique gabriel gaelle genevieve geraldine gerard ghislaine gilbert gilles gisele gregory guillaume guy
	gwenaelle habiba hakim hamid hassan hawa helene henri herve hugo ibrahim ines ingrid irene isabelle jacqueline jacques
	jamila jean jeanne jennifer jeremy jerome jessica jocelyne joel joelle johan jonathan joseph josette josiane joyce judith
	julia julie julien juliette justine karim karima karine kevin khadija laetitia laila lamia laure laurence laurent laurie
	lea leila lena leonie leslie lila liliane lina linda lionel lisa loic louis louise lucas lucette lucie lucien ludivine
	ludovic lydia lydie lynda madeleine maeva magali malika manon marc marcel margaux margot maria mariam marianne marie
	marina marine marion marjorie martial martine maryline maryse mathieu mathilde matthieu maud maurice maxime melanie
	melissa michael michel michele mickael mireille mohamed mohammed monique morgane mounir mourad muriel myriam nabila nadege
	nadia nadine naima najat nathalie nathan nicolas nicole nina noemie nora nour odette odile olivia olivier ophelie oumar
	pascal pascale patrice patricia patrick paul paule pauline perrine philippe pierre pierrette quentin rachel rachid rachida
	raphael raymond rebecca regine regis remi remy renaud rene renee richard robert robin roger roland romain romane rose
	sabine sabrina safia said salima salome samia samira samuel samy sandra sandrine sarah saida sebastien serge severine
	simon simone sofia solange solene sonia sophie stephane stephanie suzanne sylvain sylvie tatiana theo therese thibault
	thierry thomas tiphaine valentin valentine valerie vanessa veronique victor victoria vincent virginie viviane wafa walid
	william xavier yacine yamina yann yannick yasmina yasmine yohan yolande youssef yves yvette yvonne zahra zineb zoe zohra`.split(
		/\s+/
	)
);
