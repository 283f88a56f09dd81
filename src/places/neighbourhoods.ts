/**
 * Middles of urban postal prefixes, and the part of a city that each one is. Source: GeoNames, postal codes of Canada
 * (https://download.geonames.org/export/zip/, CC BY 4.0, as kept by the project symerio/postal-codes-data); prefixes
 * whose point lies far from their own town are left out.
 */
export const neighbourhoods: readonly (readonly [
  prefix: string,
  name: string,
  latitude: number,
  longitude: number,
])[] = `
G1B Beauport 46.9263 -71.2258 | G1C Beauport 46.8801 -71.196
G1E Beauport 46.8588 -71.192 | G1G Charlesbourg 46.8765 -71.2839
G1H Charlesbourg 46.8528 -71.2573 | G1J Limoilou 46.838 -71.2232
G1K Québec 46.814 -71.2194 | G1L Limoilou 46.8304 -71.2455
G1M Vanier 46.8183 -71.2706 | G1N Québec 46.8035 -71.2639
G1P Québec 46.8097 -71.3102 | G1R Québec 46.8074 -71.2181
G1S Québec 46.7933 -71.2453 | G1T Sillery 46.7741 -71.2609
G1V Sainte-Foy 46.7823 -71.2882 | G1W Sainte-Foy 46.7589 -71.298
G1X Sainte-Foy 46.7749 -71.3344 | G1Y Cap-Rouge 46.7507 -71.3562
G2A Loretteville 46.8751 -71.392 | G2B Loretteville 46.8505 -71.3357
G2C Québec 46.8287 -71.334 | G2J Québec 46.8399 -71.2781
G2K Québec 46.8545 -71.3044 | G2L Charlesbourg 46.8895 -71.2545
G2M Charlesbourg 46.922 -71.3056 | G2N Charlesbourg 46.9137 -71.3398
G3E Saint-Émile 46.8779 -71.3408 | G3G Lac-Saint-Charles 46.9242 -71.3958
G3J Val-Bélair 46.8603 -71.4752 | G3K Val-Bélair 46.8315 -71.4429
G6C Pintendre 46.7701 -71.0906 | G6H Black_Lake 46.07 -71.4393
G6J Saint-Étienne-de-Lauzon 46.6358 -71.3098 | G6K Saint-Rédempteur 46.688 -71.3028
G6V Lévis 46.8033 -71.1779 | G6W Lévis 46.7546 -71.22
G6X Charny 46.7151 -71.2612 | G6Z Saint-Jean-Chrysostome 46.6901 -71.1849
G7A Saint-Nicolas 46.6842 -71.3827 | G7B La_Baie 48.3398 -70.8893
G7G Chicoutimi 48.445 -71.1025 | G7H Chicoutimi 48.4187 -71.0417
G7J Chicoutimi 48.4175 -71.1031 | G7K Chicoutimi 48.3689 -71.1175
G7N Laterrière 48.2007 -71.1426 | G7S Jonquière 48.4294 -71.1774
G7T Jonquière 48.3975 -71.1527 | G7Y Jonquière 48.3701 -71.2358
G7Z Jonquière 48.4381 -71.2642 | G8A Jonquière 48.4233 -71.3629
G8T Cap-de-la-Madeleine 46.3877 -72.5357 | G8V Cap-de-la-Madeleine 46.4098 -72.4908
G8Y Trois-Rivières 46.3668 -72.6168 | G8Z Trois-Rivières 46.3458 -72.5716
G9N Shawinigan 46.5564 -72.7198 | G9P Shawinigan 46.5068 -72.7436
G9R Shawinigan 46.6098 -72.8266 | G9T Grand-Mère 46.6315 -72.737
H1A Pointe-aux-Trembles 45.6753 -73.5016 | H1B Montréal-Est 45.632 -73.5075
H1C Rivière-des-Prairies 45.6656 -73.5367 | H1E Rivière-des-Prairies 45.6342 -73.5842
H1G Montréal-Nord 45.6109 -73.6211 | H1H Montréal-Nord 45.5899 -73.6389
H1J Anjou 45.6097 -73.5794 | H1K Anjou 45.6097 -73.5472
H1L Mercier 45.6043 -73.5178 | H1M Mercier 45.5883 -73.5572
H1N Mercier 45.5779 -73.5304 | H1P Saint-Léonard 45.5966 -73.5928
H1R Saint-Léonard 45.5864 -73.6082 | H1S Saint-Léonard 45.5808 -73.5825
H1T Rosemont 45.573 -73.5701 | H1V Maisonneuve 45.5585 -73.5386
H1W Hochelaga 45.5442 -73.5468 | H1X Rosemont 45.5583 -73.5701
H1Y Rosemont 45.5486 -73.5788 | H1Z Saint-Michel 45.5694 -73.6221
H2A Saint-Michel 45.5618 -73.599 | H2B Ahuntsic 45.5741 -73.6507
H2C Ahuntsic 45.5606 -73.6584 | H2E Villeray 45.5514 -73.6116
H2G La_Petite-Patrie 45.5438 -73.5927 | H2H Plateau-Mont-Royal 45.5374 -73.5735
H2J Plateau-Mont-Royal 45.5302 -73.5831 | H2K Centre-Sud 45.5307 -73.5547
H2L Centre-Sud 45.5186 -73.5545 | H2M Ahuntsic 45.5528 -73.6411
H2N Ahuntsic 45.5394 -73.6513 | H2P Villeray 45.5435 -73.6339
H2R Villeray 45.5401 -73.6225 | H2S La_Petite-Patrie 45.5354 -73.6061
H2T Plateau-Mont-Royal 45.5247 -73.5953 | H2V Outremont 45.5168 -73.6072
H2W Plateau-Mont-Royal 45.5176 -73.5804 | H2X Plateau-Mont-Royal 45.5115 -73.5683
H2Y Vieux-Montréal 45.5057 -73.555 | H2Z Ville-Marie 45.5052 -73.5622
H3A Ville-Marie 45.504 -73.5747 | H3B Ville-Marie 45.5005 -73.5684
H3C Griffintown 45.498 -73.5472 | H3E Île-des-Sœurs 45.4594 -73.5501
H3G Ville-Marie 45.4987 -73.5793 | H3H Ville-Marie 45.5009 -73.5877
H3J Petite-Bourgogne 45.4861 -73.5732 | H3K Pointe-Saint-Charles 45.4805 -73.5554
H3L Ahuntsic 45.5467 -73.6718 | H3M Cartierville 45.5383 -73.6932
H3N Parc-Extension 45.5302 -73.6327 | H3P Mont-Royal 45.5217 -73.6393
H3R Mont-Royal 45.5101 -73.6478 | H3S Côte-des-Neiges 45.5063 -73.6297
H3T Côte-des-Neiges 45.5018 -73.6191 | H3V Côte-des-Neiges 45.499 -73.6089
H3W Côte-des-Neiges 45.4897 -73.6312 | H3X Hampstead 45.4819 -73.6421
H3Y Westmount 45.4876 -73.6045 | H3Z Westmount 45.4825 -73.5933
H4A Notre-Dame-de-Grâce 45.4717 -73.6149 | H4B Notre-Dame-de-Grâce 45.4604 -73.6303
H4C Saint-Henri 45.4737 -73.5882 | H4E Ville-Émard 45.4546 -73.5985
H4G Verdun 45.4643 -73.5698 | H4H Verdun 45.4459 -73.5815
H4J Cartierville 45.5313 -73.7091 | H4K Cartierville 45.5171 -73.7363
H4L Saint-Laurent 45.517 -73.6831 | H4M Saint-Laurent 45.4979 -73.6886
H4N Saint-Laurent 45.5263 -73.6649 | H4P Mont-Royal 45.4964 -73.6647
H4R Saint-Laurent 45.5049 -73.7142 | H4S Saint-Laurent 45.4858 -73.7433
H4T Saint-Laurent 45.4752 -73.6961 | H4V Côte-Saint-Luc 45.4671 -73.6487
H4W Côte-Saint-Luc 45.47 -73.6686 | H4X Montréal-Ouest 45.4529 -73.6492
H4Z Ville-Marie 45.5061 -73.5573 | H5A Ville-Marie 45.4992 -73.5646
H5B Ville-Marie 45.5066 -73.5623 | H7A Duvernay 45.6739 -73.5924
H7B Saint-François 45.6757 -73.6388 | H7C Saint-Vincent-de-Paul 45.6168 -73.6492
H7E Duvernay 45.6225 -73.6949 | H7G Pont-Viau 45.5771 -73.6873
H7H Auteuil 45.6409 -73.7542 | H7J Auteuil 45.6625 -73.7002
H7K Auteuil 45.6213 -73.7398 | H7L Sainte-Rose 45.6168 -73.7825
H7M Vimont 45.5984 -73.7159 | H7N Laval-des-Rapides 45.5501 -73.6992
H7P Fabreville 45.578 -73.8004 | H7R Laval-sur-le-Lac 45.5526 -73.8507
H7S Chomedey 45.5793 -73.7367 | H7T Chomedey 45.5573 -73.7725
H7V Chomedey 45.5478 -73.7368 | H7W Chomedey 45.5338 -73.7652
H7X Sainte-Dorothée 45.5334 -73.8159 | H7Y Laval 45.5284 -73.8509
H8N LaSalle 45.438 -73.6215 | H8S Lachine 45.4402 -73.6747
H8T Lachine 45.4419 -73.7057 | H8Y Roxboro 45.5084 -73.8075
H8Z Pierrefonds 45.5069 -73.8407 | H9A Dollard-des-Ormeaux 45.4948 -73.8317
H9B Dollard-des-Ormeaux 45.4897 -73.7958 | H9C Île-Bizard 45.5055 -73.8789
H9E Île-Bizard 45.4865 -73.9092 | H9G Dollard-des-Ormeaux 45.4756 -73.8367
H9H Sainte-Geneviève 45.4683 -73.8565 | H9J Kirkland 45.4501 -73.8659
H9K Senneville 45.4577 -73.9162 | H9P Dorval 45.4679 -73.7748
H9R Pointe-Claire 45.4487 -73.8167 | H9W Beaconsfield 45.4334 -73.8659
H9X Sainte-Anne-de-Bellevue 45.4062 -73.9456 | J1C Bromptonville 45.4797 -71.9492
J1E Fleurimont 45.4231 -71.8723 | J1G Fleurimont 45.4024 -71.8479
J1H Sherbrooke 45.3891 -71.8986 | J1J Sherbrooke 45.4131 -71.9238
J1K Sherbrooke 45.3822 -71.9327 | J1L Sherbrooke 45.4113 -71.9586
J1M Lennoxville 45.3656 -71.842 | J1N Rock_Forest 45.3395 -72.0128
J1R Saint-Élie-d'Orford 45.3966 -72.0422 | J2W Saint-Luc 45.3694 -73.3137
J3P Sorel 46.0365 -73.0665 | J3R Tracy 46.0206 -73.1439
J3V Saint-Bruno 45.532 -73.3437 | J3Y Saint-Hubert 45.4906 -73.3991
J3Z Saint-Hubert 45.4981 -73.4012 | J4G Longueuil 45.5679 -73.4761
J4H Longueuil 45.5372 -73.5056 | J4J Longueuil 45.5362 -73.4721
J4K Longueuil 45.5183 -73.5023 | J4L Longueuil 45.5181 -73.4576
J4M Longueuil 45.5418 -73.4382 | J4N Longueuil 45.5523 -73.4558
J4T Saint-Hubert 45.4973 -73.4676 | J4V Greenfield_Park 45.4865 -73.4622
J7M La_Plaine 45.7888 -73.7442 | J8L Buckingham 45.5856 -75.4208
J8M Masson-Angers 45.5435 -75.4274 | J8P Gatineau 45.4869 -75.6157
J8R Gatineau 45.5287 -75.6088 | J8T Gatineau 45.4776 -75.7059
J8X Hull 45.44 -75.7119 | J8Y Hull 45.448 -75.7434
J8Z Hull 45.4716 -75.7616 | J9A Hull 45.4279 -75.7711
J9H Aylmer 45.3932 -75.8288 | J9J Aylmer 45.4394 -75.8465`
  .trim()
  .split(/\n| \| /)
  .map((line) => {
    const [prefix = '', name = '', latitude, longitude] = line.split(' ')
    return [prefix, name.replaceAll('_', ' '), Number(latitude), Number(longitude)] as const
  })
