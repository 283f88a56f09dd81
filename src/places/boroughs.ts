/**
 * Boroughs of today that are made of several parts, and the names of these parts. Sources: Open Civic Data division
 * identifiers and council lists (opencivicdata/ocd-division-ids, opencivicdata/scrapers-ca: Montréal, Québec, Lévis,
 * Sherbrooke, Longueuil); results of municipal elections, Ministère des Affaires municipales (Sherbrooke before 2017).
 */
export const boroughs: readonly (readonly [name: string, municipality: string, parts: readonly string[]])[] =
  [
    ['Ahuntsic-Cartierville', 'Montréal', ['Ahuntsic', 'Cartierville']],
    ['Côte-des-Neiges–Notre-Dame-de-Grâce', 'Montréal', ['Côte-des-Neiges', 'Notre-Dame-de-Grâce']],
    ['Le Plateau-Mont-Royal', 'Montréal', ['Plateau-Mont-Royal']],
    ['Le Sud-Ouest', 'Montréal', ['Saint-Henri', 'Petite-Bourgogne', 'Pointe-Saint-Charles', 'Ville-Émard']],
    ["L'Île-Bizard–Sainte-Geneviève", 'Montréal', ['Île-Bizard', 'Sainte-Geneviève']],
    ['Mercier–Hochelaga-Maisonneuve', 'Montréal', ['Mercier', 'Hochelaga', 'Maisonneuve']],
    ['Hochelaga-Maisonneuve', 'Montréal', ['Hochelaga', 'Maisonneuve']],
    ['Pierrefonds-Roxboro', 'Montréal', ['Pierrefonds', 'Roxboro']],
    ['Rivière-des-Prairies–Pointe-aux-Trembles', 'Montréal', ['Rivière-des-Prairies', 'Pointe-aux-Trembles']],
    ['Rosemont–La Petite-Patrie', 'Montréal', ['Rosemont', 'La Petite-Patrie']],
    ['Villeray–Saint-Michel–Parc-Extension', 'Montréal', ['Villeray', 'Saint-Michel', 'Parc-Extension']],
    ['La Cité-Limoilou', 'Québec', ['Québec', 'Limoilou']],
    ['Les Rivières', 'Québec', ['Vanier']],
    ['Sainte-Foy–Sillery–Cap-Rouge', 'Québec', ['Sainte-Foy', 'Sillery', 'Cap-Rouge']],
    ['Sainte-Foy–Sillery', 'Québec', ['Sainte-Foy', 'Sillery']],
    ['La Haute-Saint-Charles', 'Québec', ['Loretteville', 'Val-Bélair', 'Saint-Émile', 'Lac-Saint-Charles']],
    ['Desjardins', 'Lévis', ['Pintendre']],
    ['Les Chutes-de-la-Chaudière-Est', 'Lévis', ['Charny', 'Saint-Jean-Chrysostome']],
    [
      'Les Chutes-de-la-Chaudière-Ouest',
      'Lévis',
      ['Saint-Nicolas', 'Saint-Rédempteur', 'Saint-Étienne-de-Lauzon'],
    ],
    ['Le Vieux-Longueuil', 'Longueuil', ['Longueuil']],
    ['Brompton', 'Sherbrooke', ['Bromptonville']],
    [
      'Brompton–Rock Forest–Saint-Élie–Deauville',
      'Sherbrooke',
      ['Bromptonville', 'Rock Forest', "Saint-Élie-d'Orford"],
    ],
    ['Rock Forest–Saint-Élie–Deauville', 'Sherbrooke', ['Rock Forest', "Saint-Élie-d'Orford"]],
    ['Le Mont-Bellevue', 'Sherbrooke', ['Sherbrooke']],
    ['Des Nations', 'Sherbrooke', ['Sherbrooke']],
  ]
