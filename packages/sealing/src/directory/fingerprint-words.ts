/**
 * 1,024 Spanish words of four to seven plain letters, to read fingerprints aloud in either language. No two are one letter
 * apart or sound alike where b and v, s and z, ll and y are one. The order belongs to suite 1: no word is ever moved,
 * replaced or added.
 */
export const fingerprintWords: readonly string[] = `
abadejo abanico abedul abeja abismo abono abrazo abrigo abril abuela acacia aceite acento acera
acorde acuario adobe adorno agave agenda agosto aguja ahorro aire ajedrez alacena alambre
alberca aldea alegre alfiler alhaja alianza aliento aljibe almena almibar alondra alpaca altavoz
alumno amapola ameno amigo anafre ancla andamio anguila anillo animal antena antifaz anual
anzuelo apio aplauso apodo apuesta arado arana arbusto arcilla ardor arete armario aroma arquero
arroyo arroz artista asador asombro aspa aspecto astro atajo ateneo atlas atole atuendo audaz
aurora avenida avispa ayuda azada azotea azteca azucena azufre azulejo baile bajada balanza
baldosa balero balsa banana banco bandeja barca barniz barro basalto basto bata bateo beca
bejuco bellota betabel bigote billete bisonte bistec bloque blusa boceto bocina bodega bola
bolillo bondad bonete bonito bordado bosque botella breve brillo brinco brindis bronce brote
bruma bufanda buque burbuja buril buzo cabello cabina cable cabra cacao cactus caja caldo caliza
calma calor cambio camino campana canal canario canasta candado candil canela canica caniche
canoa cantaro caoba capilla capullo careta caricia carpa carrizo cartero cascada casco castor
caucho caudal cazuela cebada cebolla ceiba celeste cenote centavo cepillo cerca cereal cereza
cesta chalupa chapa charla chayote chicle chispa choza cielito cielo ciencia ciervo cigarra
cincel circo ciruela cisne ciudad clase clavel clavija clavo clima cobre cochera coco cohete
coleta colina collar colmena columna comadre comal comarca comedor comida compas confeti copa
copihue corbata corcho cordel cordero cornisa corona corteza cortina cosecha cosmos costal
cotorra coyol crema crisol cristal cromo cruce cuadra cuajada cuarto cubeta cubo cuento cuerda
cuerno cueva cultura cumbre cuna curioso dado dalia danza debate decena dedal delta deporte
desfile diadema diario dibujo dichoso diente dieta digno dinamo dique directo disco disfraz
doble domador domingo dorado dorso dosel drama duende dueto durazno duro eclipse edad ejemplo
elenco elogio emblema embudo encanto encina enero enigma enlace ensayo epazote equipo erizo
erudito escala escoba escollo escudo escuela esencia esfera esmalte esmero espacio especia
espejo espiga espiral esponja espuma establo estaca estado estante estatua estepa estilo estribo
estrofa estuche estudio estufa eterno exacto fachada factura faena falda familia farol favor
febrero fecha feliz felpa feria fibra fideo fiel fiesta figura fila filtro final finca fino
firma flauta fleco fleje flora florero fluido fogata folio follaje forja fortuna foso fragata
frasco fregona freno fresa frijol frugal fruta fuelle fuente funda fusible futuro gacela gajo
galante galaxia galgo galope gamba gamuza ganado ganso garaje garrafa garza gaveta gaviota gema
gemelo genio gentil geoda geranio germen gesto giralda girasol giro glaciar globo gloria golfo
gorgojo gorra gotera gracia grafito gramo granero grapa gratis grieta grifo grueso grupo guante
guayaba gubia guinda hada hamaca hebilla hebra helecho heraldo hidalgo hiena hierba higo hilera
hogar hogaza hoja hombro honesto hongo honor horario hormiga horno hotel hoyo hueco huerto
huipil humo ideal idioma igual imagen impar impulso ingenio inicio insecto intento isla istmo
jacal jacinto jade jalea jarabe jarra jaspe jilote jinete jornada joya jueves juglar jugo
juguete julio juncal junco jungla juvenil kayak kilo kimono kiosco koala lacio lacre ladera lago
lancha latido latitud laurel lava lavanda lealtad lechuga lector lente lenteja letra letrero
leyenda libreta libro liebre lienzo ligero limpio linaje linaza lince lindero lirio liso lista
litera llano llanta llanura llave llavero local lodo loma lombriz lonja lozano lugar lujo lunes
lupa lustre maceta madeja madre madrina madurez magia malabar maleza malla mamey mamut mando
manga manglar manojo mantel manzana mapache maraca marea marfil marimba marino marisma marmota
martes mascota matinal matiz mazorca medalla medusa memoria mensaje menta mercado mesa mesero
metal metate meteoro metro mezcla mijo milagro milenio milpa mina mineral minuto mirada mirador
mirlo mitad mochila moda modelo modesto mojarra molde molusco momento moneda monte montura moral
morera mosaico mosto motor mueble mugido museo nadar naipe nanche naranja nardo narval nasa
natural navaja neblina nervio nevado nevera nicho niebla nieto nivel nobleza noche nogal norma
norte nota notable noticia novedad nuboso nudo nuera nueve nuez nutria oasis objeto oboe ocarina
ocaso ocelote ocote octubre oficio ofrenda oleaje oliva olmo onza opera orbita orca orfebre
oriente orilla oruga ostra ovillo ozono padrino paella palabra palacio palanca palco palmada
palmera paloma palta pampa panel panera pantano paquete parada parasol parcela pared pareja
pargo parte pasaje pasillo pastel patata patio pavo payaso peaje pecera pedazo peine pelota
peluca penacho pepino pepita perdiz perenne perfil perfume perla perro petunia piano pico piedra
pieza pijama pilar piloto pinole pintor pionero pipa piragua piscina pitaya pizarra placa plato
plomo pluma plumero poblano poema polen polvo pomelo poncho popote portal portero posada poste
pozole pradera premio prensa primo prisma pronto propina prosa puchero pueblo puerta pulpo
pulsera punta pupila pupitre pureza quelite quetzal quijote quimera quinque quintal racimo radio
ramaje raqueta raso raspado rebozo recado receta recibo recinto recital recreo reflejo reforma
regaliz regalo regata reja relato relieve reloj remanso remate remedio remo reparto repollo
reptil resina resorte respeto retama retazo retorno retrato revista ribera rienda rigor rima
ritmo ritual robot robusto rodeo roedor rojo romance romero ronda rosca rostro rotonda ruana
rubio rueda ruido rumba rutina sabinal sabio saco safari sagaz saguaro sala salto salud salvia
sapote sarape sardina sastre sauce sauna segundo sello semana semilla senda sequoia sereno serie
siembra sierra silbato silla silueta sincero sirena sistema sobrino socio solapa solar solemne
solera soneto sonido sonrisa soplo sorbete sorgo suave subida suela sueldo suerte suma sureste
susurro sutil tabique tabla tablero talento taller tallo tamal tambor tapete tapia tapioca tarde
tarima tarjeta teatro techo tecla tejado tejedor telar temblor tempo tenaza tenis tenor tenue
tercio ternera tesoro tetera tigre tijera tilde timonel tinaja tinte tintero tiza tocado tocino
toldo tomate tomillo tonada tonel topacio toque torero tornado tortuga tostada totopo tractor
traje trapero trapo tregua tribu trigo trineo triunfo trofeo trono tropa trufa tuba tuerca tumbo
tundra turno turpial umbral unidad unisono urbano urna urraca usual vaina vainica vajilla valija
valle vapor vecino velada veloz vencejo ventana ventura veranda verano verbo verdad verde vereda
vestido viaje vidrio vieira viento viernes viga vigilia vihuela vinagre violeta virtud viruta
visera visita vivero viveza volumen voto vuelo vuelta yarda yedra yerno yoga yogur yuca yunque
yute zacate zafiro zafra zaguero zanja zapato zinc zodiaco zona zorzal zurcido
`
  .trim()
  .split(/\s+/)
