/**
 * Names as they occur in southern Mexico and Central America, common first. The order is general knowledge, not counted:
 * it gives invented people a believable skew and proves nothing about any population.
 */
const words = (text: string): readonly string[] => text.trim().split(/\s*,\s*/)

export const spanishSurnames = words(`
  Hernández, García, Martínez, López, González, Pérez, Rodríguez, Sánchez, Ramírez, Cruz, Flores, Gómez, Morales, Vázquez,
  Jiménez, Reyes, Díaz, Torres, Gutiérrez, Ruiz, Mendoza, Aguilar, Ortiz, Moreno, Castillo, Romero, Álvarez, Méndez, Chávez,
  Rivera, Juárez, Ramos, Domínguez, Herrera, Medina, Castro, Vargas, Guzmán, Velázquez, Rojas, De la Cruz, Contreras, Salazar,
  Luna, Ortega, Santiago, Guerrero, Estrada, Bautista, Cortés, Soto, Alvarado, Espinoza, Lara, Ávila, Ríos, Cervantes, Silva,
  Delgado, Vega, Márquez, Sandoval, Carrillo, León, Mejía, Solís, Santos, Núñez, Campos, Rosas, Valdez, Fuentes, Ibarra,
  Santana, Ochoa, Cabrera, Ayala, Miranda, Navarro, Robles, Maldonado, Pacheco, Valencia, Padilla, Peña, Acosta, Rangel,
  Nava, Figueroa, Molina, Ponce, Serrano, Villanueva, Escobar, Cárdenas, Rosales, Zamora, Salas, Orozco, Bravo, Trejo, Arias,
  Galindo, Lozano, Franco, Tapia, Macías, Zavala, Barrera, Suárez, Cisneros, De los Santos, Montes, Castañeda, Bonilla,
  Montoya, Del Ángel, Osorio, Velasco, Villegas, Andrade, Zúñiga, Olvera, Arellano, Esquivel, Palacios, Meza, Trujillo, Enríquez,
  Zepeda, Cuevas, Quintero, Benítez, Huerta, Camacho, Beltrán, Murillo, Gallegos, De León, Argueta, Cáceres, Portillo, Zelaya,
  Escalante, Monterroso, Barrientos, Cifuentes, Recinos, Villatoro, Sagastume, Orellana, Pineda, Alfaro, Guevara, Quiñónez,
  Jean-Baptiste, Desrosiers, Charles, Echeverría, Ixtlahuaca, Xicoténcatl, Guadarrama, Llamas, Yáñez, Iglesias, Hinojosa,
  Güemes, Agüero, Zárate, Betancourt, Bracamontes, Cuauhtle, Xochihua, Tlapanco, Mixteco, Zitlalpopoca, Coyotl, Viuda de Lara
`)

export const mayanSurnames = words(`
  Caal, Tzoc, Choc, Pop, Xol, Coc, Tum, Cux, Ixcoy, Tiul, Cucul, Chub, Ical, Mucú, Quej, Chocooj, Xicay, Tuyuc, Chitay, Cumes,
  Sajbin, Tzunún, Tecún, Ajanel, Xiloj, Chávez Tzep, Yat, Quib, Maquin, Pacay, Toj, Batz, Ajú, Velásquez Ixmatá, K'oy, Q'anil,
  Tz'unun, B'atz', Ch'en, Ak'abal, Iq'bolay, Poou, Chiquín, Saquij, Gómez Xón, Sicajau, Guarchaj, Cojtí, Raxón, Sian, Tambriz,
  Chan, Balam, Canul, Dzul, Ek, Pech, Poot, Uc, Canché, Cocom, Tuz, May, Pat, Tamay, Couoh, Xiu, Huchim, Witzil, Wuj, Hutz
`)

export const givenNames = {
  women: words(`
    María, Guadalupe, Juana, Margarita, Josefina, Rosa, Verónica, Leticia, Teresa, Francisca, Alejandra, Elizabeth, Gabriela,
    Yolanda, Patricia, Martha, Ana, Alicia, Antonia, Isabel, Gloria, Adriana, Araceli, Silvia, Sofía, Ximena, Valeria, Fernanda,
    Camila, Daniela, Andrea, Lucía, Carmen, Catarina, Micaela, Petrona, Dominga, Candelaria, Manuela, Magdalena, Rosario,
    Xóchitl, Citlali, Itzel, Ixchel, Nayeli, Yaretzi, Dolores, Concepción, Refugio, Soledad, Esperanza, Yesenia, Jennifer,
    Brenda, Karla, Wendy, Kimberly, Heidy, Hilda, Olga, Irma, Norma, Blanca, Elvira, Esther, Eulalia, Fabiola, Griselda,
    María del Carmen, María de los Ángeles, María de la Luz, Ma. Elena, Xwana, Katarina, Mirlande, Guerline, Zoila, Violeta
  `),
  men: words(`
    José, Juan, Luis, Francisco, Antonio, Miguel, Jesús, Pedro, Carlos, Manuel, Alejandro, Jorge, Fernando, Roberto, Ricardo,
    Javier, Daniel, Eduardo, Rafael, Martín, Raúl, Arturo, Sergio, Gerardo, Mario, Santiago, Diego, Andrés, Sebastián, Domingo,
    Mateo, Tomás, Gaspar, Baltazar, Nicolás, Pascual, Felipe, Víctor, Óscar, Hugo, Iván, Ángel, Emilio, Xavier,
    Cuauhtémoc, Guillermo, Ignacio, Enrique, Héctor, Wilson, Walter, Byron, Elmer, Kevin, Brayan, Jean, Emmanuel, J. Guadalupe,
    Ma'x, Xwan, Mekel, Lu', Te'k, Maximiliano, Félix, Alexis, Genaro, Hilario, Eleuterio, Zacarías, Quirino, Yahir, Joel
  `),
}

/** Pieces of surnames that nobody counted: the long tail. */
export const syllables = {
  first: words(`
    al, ar, ba, bo, ca, can, cha, co, cu, da, do, es, fa, fre, ga, gal, gue, hi, hua, ja, la, le, lo, lla, ma, mon, na, ne, o,
    pa, pe, pi, qui, ra, re, ro, sa, sal, se, so, ta, te, to, tla, tu, u, va, ve, vi, xo, ya, za, ze, zo
  `),
  middle: words(`
    be, ca, ce, co, da, de, gui, la, le, li, lo, ma, me, mi, na, ne, ni, no, pa, pi, ra, re, ri, ro, sa, se, si, ta, te, ti, va, ve
  `),
  last: words(`
    bal, bera, cal, cedo, cio, das, do, dres, ga, go, gui, jas, lles, lva, mas, mer, mora, nal, nares, nda, nez, ño, pa, que, quez,
    ra, rán, rca, rez, rias, ro, rro, sa, sco, so, ta, tes, tzin, va, vero, yos, za, zco, zo
  `),
}
