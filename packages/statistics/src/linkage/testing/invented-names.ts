/**
 * Names for invented people, the frequent first. That the ones at the head are frequent in Mexico and Central America is general
 * knowledge; their order and shares here are PROPOSED and stand for no census. No line is a person.
 */
export const surnames: readonly string[] =
  'Hernández García López Martínez González Pérez Rodríguez Sánchez Ramírez Cruz Flores Gómez Morales Vázquez Reyes Jiménez Torres Díaz Gutiérrez Ruiz Mendoza Aguilar Ortiz Moreno Castillo Romero Álvarez Méndez Chávez Rivera Juárez Ramos Domínguez Herrera Medina Castro Vargas Guzmán Velázquez Muñoz Rojas de_la_Cruz Contreras Salazar Luna Ortega Guerrero Santiago Estrada Bautista Cortés Soto Alvarado Espinoza Lara Ávila Ríos Cervantes Silva Delgado Vega Márquez Sandoval Carrillo León Mejía Solís Núñez Rosas Valdez Campos Santos Camacho Navarro Peña Maldonado Rosales Acosta Miranda Trejo Valencia Nava Pacheco Huerta Padilla Castañeda Cabrera Robles Fuentes Molina Rangel Velasco Escobar Zamora Barrera Valenzuela Ochoa Serrano Salas Montes Ayala Cárdenas Marroquín Zelaya Alvarenga Portillo Argueta Orellana Lemus Menjívar Zepeda Murillo Cáceres Funes Umaña Quiñónez Barrientos Ixcoy Tzoc Chávez Tzul Xicay Xol Choc Coc Caal Pop Quej Ajú Cuc Chub Tum Batz Batzin Tzunux Yat Ramírez_de_León del_Cid de_los_Santos de_León Monterroso Ajpop Ak’abal Q’anil K’oy Tz’oc'
    .split(' ')
    .map((name) => name.replaceAll('_', ' '))

export const givenNames: Readonly<Record<'F' | 'M', readonly string[]>> = {
  F: 'María Guadalupe Juana Rosa Verónica Leticia Martha Ana Elizabeth Alejandra Gabriela Patricia Yolanda Adriana Carmen Sandra Margarita Teresa Claudia Francisca Isabel Gloria Silvia Daniela Karla Fernanda Jessica Karen Andrea Vanessa Wendy Yesenia Brenda Diana Lucía Sofía Ximena Valeria Xóchitl Itzel Dolores Concepción Rosario Consuelo Petrona Micaela Catarina Candelaria Marta Blanca Mirna Dinora Reina Suyapa Nohemí Esther Raquel Rebeca Sara Dulce Marisol Araceli Rocío Beatriz Irma Alma Norma Lidia Elvira Josefina Luz Angélica Cristina Mónica Paola Fátima Abigaíl Keila Xmucané Ixchel'.split(
    ' ',
  ),
  M: 'José Juan Luis Carlos Miguel Jesús Francisco Antonio Manuel Pedro Alejandro Jorge Roberto Fernando Daniel Ricardo Eduardo Javier Raúl Sergio Rafael Martín Arturo Enrique Alberto Óscar Ramón Gerardo Armando Marco Mario Víctor Guillermo Ignacio Salvador Alfredo Rubén Héctor Julio César Ángel David Kevin Brayan Cristian Wilmer Edwin Selvin Elmer Denis Josué Isaac Moisés Elías Samuel Domingo Diego Mateo Tomás Andrés Pascual Gaspar Sebastián Felipe Agustín Nicolás Santos Lorenzo Cruz Emiliano Santiago Leonardo Iván Omar Hugo Noé Abel Joel Gilberto Xwan Mekel'.split(
    ' ',
  ),
}

/** For the long tail of rare surnames and for places. */
export const syllables: readonly string[] =
  'ba be bi bu ca ce co cu cha che chi da do fa ga gue ha hi ja ji la le lo lla ma me mo na ne no ña pa pe pi que qui ra re ri ro sa se so ta te ti to tza tzi va vi xa xi ya yo za zo'.split(
    ' ',
  )

export const places: readonly string[] = 'San Santa Villa Puerto Ciudad Nueva El La Los'.split(' ')
