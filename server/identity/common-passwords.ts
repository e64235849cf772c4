/**
 * Words that the passwords most often found in leaked lists are made of, Italian and international:
 * names, teams, places, pets, feelings, products, keyboard habits. Only letters: digits and signs
 * around them are taken off before comparing.
 */
export const COMMON_WORDS: readonly string[] = (
  'password passwort parola segreta segreto accesso entrare benvenuto benvenuta ciao salve prova ' +
  'test testing admin administrator amministratore root user utente guest ospite login welcome ' +
  'letmein master secret changeme default sportello asst asl salute sanita sanitario medico dottore ' +
  'ospedale tessera lombardia regione comune comuni spid italia italy roma milano napoli torino ' +
  'genova palermo firenze bologna venezia verona bari catania legnano magenta lazio juventus juve ' +
  'inter milan forza fiorentina sampdoria atalanta ferrari ducati vespa yamaha mercedes bmw fiat ' +
  'amore tiamo tivoglio bene tesoro cucciolo cucciola stella stellina angelo principessa ' +
  'piccola piccolo bambina bambino mamma papa nonna nonno fratello sorella famiglia figlio figlia ' +
  'gatto gattino cane cagnolino farfalla delfino leone tigre lupo aquila drago dragon monkey tiger ' +
  'sole luna mare cielo fiore rosa margherita azzurro rosso giallo verde bianco nero arcobaleno ' +
  'andrea alessandro alessandra alessia alice angela anna antonio antonella barbara carlo carla ' +
  'chiara claudio claudia cristian cristina daniele daniela davide domenico elena elisa emanuele ' +
  'enrico fabio federico federica filippo francesco francesca gabriele gabriella gianluca giorgia ' +
  'giorgio giovanni giovanna giulia giulio giuseppe ilaria laura leonardo lorenzo luca lucia luigi ' +
  'marco marcello maria mario martina massimo matteo mattia maurizio michele michela monica nicola ' +
  'nicolo paola paolo pietro riccardo roberta roberto salvatore sara silvia simona simone sofia ' +
  'stefania stefano valentina valentino valeria vincenzo vittoria daniel michael michelle jessica ' +
  'jennifer jordan robert thomas george charlie andrew joshua matthew ashley amanda nicole hannah ' +
  'iloveyou iloveu loveyou love lovely sunshine princess football baseball basketball soccer calcio ' +
  'hockey superman batman spiderman pokemon naruto pippo pluto paperino topolino minnie superstar ' +
  'starwars trustno freedom whatever killer shadow hunter ranger buster pepper ginger cookie ' +
  'summer winter autumn spring estate inverno autunno primavera gennaio febbraio marzo aprile ' +
  'maggio giugno luglio agosto settembre ottobre novembre dicembre lunedi martedi mercoledi giovedi ' +
  'venerdi sabato domenica natale pasqua vacanza vacanze computer internet google facebook ' +
  'instagram whatsapp samsung apple iphone android windows microsoft playstation nintendo ' +
  'michelangelo corsair access hello world zaq xsw qaz wsx cambiami nuova nuovo vecchia casa lavoro ' +
  'ufficio scuola banca soldi fortuna viva my the your ' +
  'mia mio tua tuo sono io one two'
).split(' ');
