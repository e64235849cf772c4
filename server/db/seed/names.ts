/** Surnames that are common in Lombardy and in the rest of Italy; `_` stands for a space. */
export const SURNAMES: readonly string[] = listed(`
  Rossi Ferrari Russo Bianchi Colombo Esposito Ricci Marino Greco Bruno Gallo Conti Costa
  Giordano Mancini Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso
  Ferrara Galli Martini Leone Longo Gentile Martinelli Vitale Lombardo Serra Coppola
  De_Santis D'Angelo Marchetti Parisi Villa Conte Ferraro Ferri Fabbri Bianco Marini
  Grasso Valentini Messina Sala De_Angelis Gatti Pellegrini Palumbo Sanna Farina Rizzi
  Monti Cattaneo Morelli Amato Silvestri Mazza Testa Grassi Pellegrino Carbone Giuliani
  Benedetti Barone Rossetti Caputo Montanari Guerra Palmieri Bernardi Martino Fiore
  De_Rosa Ferretti Bellini Basile Riva Donati Piras Vitali Battaglia Sartori Neri
  Costantini Milani Pagano Ruggiero Sorrentino D'Amico Orlando Damico Negri Brambilla
  Fumagalli Crespi Castiglioni Colli Colnaghi Cozzi Croci Garavaglia Grassini Invernizzi
  Landoni Lattuada Legnani Magni Maggi Meroni Moroni Oldani Paleari Parini Pastori Pessina
  Pirovano Porta Pozzi Radaelli Rampini Re Restelli Rovida Scotti Stucchi Tacchi Tosi
  Trezzi Turri Vismara Zanoni Zappa Zucchi Airoldi Albini Arrigoni Balzarotti Barlocco
  Beretta Bertani Bonetti Borghi Bossi Cagnoni Calloni Cairati Carnevali Casati Ceriani
  Cerutti Chiodini Colognesi Corno Cucchi Dell'Acqua Dall'Orto Fusè Gornati Grittini
  Lo_Presti Mainardi Mascetti Monolo Nicolò Olgiati Pedretti Pisoni Rondanini Salmoiraghi
  Sironi Temporiti Ticozzi Tunesi Venegoni Vignati Zanzottera
`);

/** Names of women. */
export const WOMEN: readonly string[] = listed(`
  Maria Anna Giulia Chiara Sara Francesca Laura Elena Paola Silvia Martina Valentina
  Federica Alessandra Giorgia Sofia Aurora Alice Emma Beatrice Ginevra Greta Matilde
  Camilla Bianca Viola Noemi Gaia Rebecca Lucia Teresa Rosa Angela Giovanna Carla Luisa
  Franca Graziella Antonella Barbara Cristina Daniela Donatella Eleonora Elisa Elisabetta
  Emanuela Enrica Erika Fabiana Gabriella Ilaria Irene Isabella Katia Lara Liliana
  Loredana Luciana Manuela Margherita Marina Marta Michela Milena Mirella Monica Nadia
  Nicoletta Norma Ornella Patrizia Piera Raffaella Renata Rita Roberta Rosanna Sabrina
  Samantha Simona Sonia Stefania Susanna Tiziana Vanessa Vera Veronica Vittoria Agnese
  Alba Ambra Anita Arianna Caterina Cecilia Clara Costanza Diana Diletta Flavia Giada Ida
  Linda Livia Ludovica Miriam Nina Serena
`);

/** Names of men. */
export const MEN: readonly string[] = listed(`
  Giuseppe Giovanni Antonio Mario Luigi Francesco Angelo Vincenzo Pietro Salvatore Carlo
  Franco Domenico Bruno Paolo Michele Giorgio Aldo Sergio Luciano Marco Andrea Alessandro
  Stefano Roberto Luca Matteo Davide Fabio Simone Daniele Federico Riccardo Lorenzo
  Leonardo Tommaso Edoardo Gabriele Mattia Samuele Filippo Nicolò Diego Alberto Emanuele
  Giacomo Enrico Claudio Massimo Maurizio Gianluca Cristian Giulio Fabrizio Valerio
  Alessio Ivan Walter Renato Umberto Dario Ettore Ernesto Cesare Corrado Damiano Eugenio
  Flavio Gino Guido Ivano Jacopo Lino Livio Manuel Marcello Mauro Mirko Nicola Oscar Omar
  Patrick Piero Raffaele Remo Rinaldo Rocco Romano Ruggero Sandro Saverio Silvano Tiziano
  Ugo Vittorio Achille Adriano Agostino Alfredo Ambrogio Attilio Elia Gioele Pietro Thomas
`);

/** Streets and squares that nearly every town has. */
export const STREETS: readonly string[] = listed(`
  Via_Roma Via_Milano Via_Garibaldi Via_Cavour Via_Mazzini Via_Dante Via_Manzoni Via_Verdi
  Via_Volta Via_Galileo_Galilei Via_Leonardo_da_Vinci Via_Marconi Via_Matteotti
  Via_Gramsci Via_Don_Minzoni Via_XXV_Aprile Via_IV_Novembre Via_della_Libertà
  Via_della_Repubblica Via_Vittorio_Veneto Via_Trento Via_Trieste Via_Gorizia Via_Piave
  Via_Isonzo Via_Monte_Grappa Via_Monte_Rosa Via_Adamello Via_Ticino Via_Olona Via_Adda
  Via_Po Via_dei_Mille Via_dei_Tigli Via_delle_Rose Via_dei_Gelsi Via_delle_Rimembranze
  Via_San_Francesco Via_San_Martino Via_Santa_Maria Via_Sant'Antonio
  Via_Papa_Giovanni_XXIII Via_Kennedy Via_Europa Via_Brera Via_Foscolo Via_Leopardi
  Via_Carducci Via_Pascoli Via_Petrarca Via_Ariosto Via_Tasso Via_Parini Via_Rossini
  Via_Puccini Via_Bellini Via_Toscanini Via_Vivaldi Piazza_del_Popolo Piazza_della_Chiesa
  Piazza_Mercato Viale_Lombardia Viale_Italia Viale_dei_Pini Viale_Stazione Corso_Italia
  Vicolo_del_Forno Vicolo_Corto Via_dell'Industria Via_dell'Artigianato
`);

/** The words of a text; `_` stands for a space within one. */
function listed(text: string): string[] {
  return text
    .trim()
    .split(/\s+/)
    .map((word) => word.replaceAll('_', ' '));
}
