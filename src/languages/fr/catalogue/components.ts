export const components = {
  'who said it': 'qui l’a dit',
  'where it was said: a hearing, a letter, an interview':
    'où cela a été dit : une audition, une lettre, un entretien',
  'the words above the list, instead of the usual ones':
    'les mots au-dessus de la liste, à la place des mots habituels',
  '{name} holds no list.': '{name} ne contient pas de liste.',
  'Write each point as a list item ("- …"), with an empty line before and after the list.':
    'Écrivez chaque point comme un élément d’une liste (« - … »), avec une ligne vide avant et après.',
  'how to draw it': 'comment le dessiner',
  'what the chart shows, in one sentence': 'ce que montre le graphique, en une phrase',
  'what is counted: “arrests”, “%”': 'ce qui est compté : « arrestations », « % »',
  'a remark below the chart': 'une remarque sous le graphique',
  'where the numbers come from': 'd’où viennent les chiffres',
  'the numbers: {[["2009", 12], ["2010", 15]]}': 'les chiffres : {[["2009", 12], ["2010", 15]]}',
  'a label in the first column and numbers in the others':
    'une étiquette dans la première colonne et des nombres dans les autres',
  'a CSV file with the numbers, instead of writing them here':
    'un fichier CSV avec les chiffres, au lieu de les écrire ici',
  'The chart has rows and a src.': 'Le graphique a des lignes de chiffres et aussi un fichier.',
  'The chart has no numbers.': 'Le graphique n’a pas de chiffres.',
  'Clear the table or the name of the file.': 'Effacez le tableau ou le nom du fichier.',
  'what the table shows': 'ce que montre le tableau',
  'a CSV file with the table, instead of one written inside':
    'un fichier CSV avec le tableau, au lieu de l’écrire à l’intérieur',
  'The DataTable has a file and something inside.': 'Le DataTable a un fichier et un contenu.',
  'The DataTable holds no table, or more than one thing.':
    'Le tableau de données ne contient pas de tableau, ou contient plus d’une chose.',
  'Choose a CSV file, or write exactly one table inside, with an empty line before and after it.':
    'Choisissez un fichier CSV, ou mettez à l’intérieur exactement un tableau, avec une ligne vide avant et après.',
  'the words above the remark, instead of “Note” or “Warning”':
    'les mots au-dessus de l’encadré, à la place de « Note » ou « Attention »',
  'how urgent it is': 'à quel point c’est urgent',
  'the picture, as in “/media/march.jpg”': 'l’image, par exemple « /media/marche.jpg »',
  'what the picture shows, for readers who do not see it':
    'ce que montre l’image, pour les personnes qui ne la voient pas',
  'the text below the picture': 'le texte sous l’image',
  'who made the picture': 'qui a fait l’image',
  'It is not clear whether “{one}” or “{other}” separates the cells.':
    'Impossible de savoir si « {one} » ou « {other} » sépare les cellules.',
  'Put the cells that contain one of them in "quotes", or leave it out of the names of the columns.':
    'Mettez entre guillemets droits (") les cellules qui contiennent l’un de ces signes, ou retirez-le des noms des colonnes.',
  'The table has no rows.': 'Le tableau n’a pas de lignes.',
  'Write the names of the columns in the first line and the rows below it.':
    'Écrivez les noms des colonnes sur la première ligne, et les données en dessous.',
  'This row has {length} cells, the first line has {length2}.':
    'Nombre de cellules de cette ligne : {length} ; de la première : {length2}.',
  'Write as many cells; one that contains “{sign}” needs "quotes".':
    'Écrivez autant de cellules ; une cellule qui contient « {sign} » se met entre guillemets droits (").',
  'A quotation mark is where it does not open or close a cell.':
    'Un guillemet est placé là où il n’ouvre ni ne ferme une cellule.',
  'Put the whole cell in quotes and double those inside: "a ""b""".':
    'Mettez toute la cellule entre guillemets droits et doublez ceux de l’intérieur : "a ""b""".',
  '“{literalText}” is not a number.': '« {literalText} » n’est pas un nombre.',
  '“{cell}” may be {whole} or {decimal}.': '« {cell} » peut être {whole} ou {decimal}.',
  'Write {whole} for the whole number, or {clear} for the decimal one.':
    'Écrivez {whole} pour le nombre entier, ou {clear} pour le nombre à décimales.',
  'Write digits, with decimals as in the language of the report and no thousands separator, or leave it empty.':
    'Écrivez des chiffres, les décimales comme dans la langue du rapport et sans séparateur de milliers, ou laissez la cellule vide.',
  'Write digits with a point for decimals and no thousands separator (1234.5), or leave it empty.':
    'Écrivez des chiffres, avec un point pour les décimales et sans séparateur de milliers (1234.5), ou laissez la cellule vide.',
  'A chart draws 1 to {maxSeries} columns of numbers; this table has {length}.':
    'Un graphique dessine de 1 à {maxSeries} colonnes de nombres ; ce tableau en a {length}.',
  'Give it a column of labels and the columns to draw.':
    'Gardez une colonne d’étiquettes et les colonnes à dessiner.',
  'Write at least one row with a number.': 'Écrivez au moins une ligne avec un nombre.',
  'Write a label into the first column, and a number into each other one.':
    'Écrivez une étiquette dans la première colonne et un nombre dans chacune des autres.',
  'The rows are not a list of rows.': 'Les chiffres ne sont pas écrits comme une liste de lignes.',
  'Several columns of numbers have no names.': 'Plusieurs colonnes de nombres n’ont pas de nom.',
  'Write the names of the columns into the first row.':
    'Écrivez les noms des colonnes dans la première ligne.',
  'Row {row} has {cells} cells where {columns} are needed.':
    'Nombre de cellules de la ligne {row} : {cells} ; il en faut {columns}.',
};
