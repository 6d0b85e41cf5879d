export const components = {
  'who said it': 'quién lo dijo',
  'where it was said: a hearing, a letter, an interview':
    'dónde se dijo: una audiencia, una carta, una entrevista',
  'the words above the list, instead of the usual ones':
    'las palabras sobre la lista, en lugar de las habituales',
  '{name} holds no list.': '{name} no contiene ninguna lista.',
  'Write each point as a list item ("- …"), with an empty line before and after the list.':
    'Escriba cada punto como elemento de una lista («- …»), con una línea vacía antes y después.',
  'how to draw it': 'cómo se dibuja',
  'what the chart shows, in one sentence': 'lo que muestra el gráfico, en una frase',
  'what is counted: “arrests”, “%”': 'lo que se cuenta: «detenciones», «%»',
  'a remark below the chart': 'una observación debajo del gráfico',
  'where the numbers come from': 'de dónde vienen los números',
  'the numbers: {[["2009", 12], ["2010", 15]]}': 'los números: {[["2009", 12], ["2010", 15]]}',
  'a label in the first column and numbers in the others':
    'una etiqueta en la primera columna y números en las otras',
  'a CSV file with the numbers, instead of writing them here':
    'un archivo CSV con los números, en lugar de escribirlos aquí',
  'The chart has rows and a src.': 'El gráfico tiene filas de números y también un archivo.',
  'The chart has no numbers.': 'El gráfico no tiene números.',
  'Clear the table or the name of the file.': 'Borre la tabla o el nombre del archivo.',
  'what the table shows': 'lo que muestra la tabla',
  'a CSV file with the table, instead of one written inside':
    'un archivo CSV con la tabla, en lugar de una escrita dentro',
  'The DataTable has a file and something inside.': 'El DataTable tiene un archivo y algo dentro.',
  'The DataTable holds no table, or more than one thing.':
    'La tabla de datos no contiene ninguna tabla, o contiene más de una cosa.',
  'Choose a CSV file, or write exactly one table inside, with an empty line before and after it.':
    'Elija un archivo CSV, o ponga dentro exactamente una tabla, con una línea vacía antes y después.',
  'the words above the remark, instead of “Note” or “Warning”':
    'las palabras sobre el recuadro, en lugar de «Nota» o «Advertencia»',
  'how urgent it is': 'qué urgencia tiene',
  'the picture, as in “/media/march.jpg”': 'la imagen, por ejemplo «/media/marcha.jpg»',
  'what the picture shows, for readers who do not see it':
    'lo que muestra la imagen, para quienes no la ven',
  'the text below the picture': 'el texto debajo de la imagen',
  'who made the picture': 'quién hizo la imagen',
  'It is not clear whether “{one}” or “{other}” separates the cells.':
    'No está claro si las celdas se separan con «{one}» o con «{other}».',
  'Put the cells that contain one of them in "quotes", or leave it out of the names of the columns.':
    'Ponga entre comillas (") las celdas que contienen uno de los dos signos, o quítelo de los nombres de las columnas.',
  'The table has no rows.': 'La tabla no tiene filas.',
  'Write the names of the columns in the first line and the rows below it.':
    'Escriba los nombres de las columnas en la primera línea y las filas debajo.',
  'This row has {length} cells, the first line has {length2}.':
    'El número de celdas de esta fila es {length}; el de la primera línea, {length2}.',
  'Write as many cells; one that contains “{sign}” needs "quotes".':
    'Escriba el mismo número de celdas; las que contienen «{sign}» van entre comillas (").',
  'A quotation mark is where it does not open or close a cell.':
    'Hay unas comillas donde no abren ni cierran una celda.',
  'Put the whole cell in quotes and double those inside: "a ""b""".':
    'Ponga toda la celda entre comillas y duplique las de dentro: "a ""b""".',
  '“{literalText}” is not a number.': '«{literalText}» no es un número.',
  '“{cell}” may be {whole} or {decimal}.': '«{cell}» puede ser {whole} o {decimal}.',
  'Write {whole} for the whole number, or {clear} for the decimal one.':
    'Escriba {whole} para el número entero, o {clear} para el decimal.',
  'Write digits, with decimals as in the language of the report and no thousands separator, or leave it empty.':
    'Escriba cifras, con los decimales como en el idioma del informe y sin separador de miles, o deje la celda vacía.',
  'Write digits with a point for decimals and no thousands separator (1234.5), or leave it empty.':
    'Escriba cifras, con punto para los decimales y sin separador de miles (1234.5), o deje la celda vacía.',
  'A chart draws 1 to {maxSeries} columns of numbers; this table has {length}.':
    'Un gráfico dibuja de 1 a {maxSeries} columnas de números; esta tabla tiene {length}.',
  'Give it a column of labels and the columns to draw.':
    'Deje una columna con las etiquetas y las columnas que se van a dibujar.',
  'Write at least one row with a number.': 'Escriba al menos una fila con un número.',
  'Write a label into the first column, and a number into each other one.':
    'Escriba una etiqueta en la primera columna y un número en cada una de las otras.',
  'The rows are not a list of rows.': 'Los números no están escritos como una lista de filas.',
  'Several columns of numbers have no names.': 'Varias columnas de números no tienen nombre.',
  'Write the names of the columns into the first row.':
    'Escriba los nombres de las columnas en la primera fila.',
  'Row {row} has {cells} cells where {columns} are needed.':
    'El número de celdas de la fila {row} es {cells}, y debe ser {columns}.',
};
