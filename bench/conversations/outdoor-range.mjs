/** Camping, sports and children's gear in USD; an English shop that Chinese shoppers write to as well. */
import { defineShop } from './shop-table.mjs';

/** Where each kind of product stands in Shopify's own product taxonomy column. */
export const taxonomy = {
  tent: 'Sporting Goods > Outdoor Recreation > Camping & Hiking > Tents',
  bag: 'Sporting Goods > Outdoor Recreation > Camping & Hiking > Sleeping Bags',
  headlamp: 'Sporting Goods > Outdoor Recreation > Camping & Hiking > Headlamps',
  mat: 'Sporting Goods > Exercise & Fitness > Yoga & Pilates > Yoga Mats',
  bottle: 'Home & Garden > Kitchen & Dining > Drinkware > Water Bottles',
  bike: "Toys & Games > Riding Toys > Kids' Bikes",
  pole: 'Sporting Goods > Outdoor Recreation > Camping & Hiking > Trekking Poles',
  jacket: "Apparel & Accessories > Clothing > Outerwear > Kids' Rain Jackets",
  stove: 'Sporting Goods > Outdoor Recreation > Camping & Hiking > Camping Stoves',
};

export const shop = defineShop({
  currency: 'USD',
  categories: {
    tent: 'Tents',
    bag: 'Sleeping Bags',
    headlamp: 'Headlamps',
    mat: 'Yoga Mats',
    bottle: 'Water Bottles',
    bike: "Kids' Bikes",
    pole: 'Trekking Poles',
    jacket: "Kids' Rain Jackets",
    stove: 'Camping Stoves',
  },
  brands: {
    cragmont: 'Cragmont',
    tarnbeck: 'Tarnbeck',
    wildfern: 'Wildfern',
    ploverton: 'Ploverton',
    yarrowflow: 'Yarrowflow',
    sprintle: 'Sprintle',
    puddlejump: 'Puddlejump',
  },
  attributes: {
    color: 'Color',
    sleeps: 'Sleeps',
    weight: 'Weight',
    comfort: 'Comfort temperature',
    filling: 'Filling',
    brightness: 'Brightness',
    rechargeable: 'Rechargeable',
    waterproof: 'Waterproof',
    thickness: 'Thickness',
    material: 'Material',
    capacity: 'Capacity',
    insulated: 'Insulated',
    wheel: 'Wheel size',
    training: 'Training wheels',
    foldable: 'Foldable',
    burners: 'Burners',
  },
  terms: {
    green: 'Green',
    orange: 'Orange',
    blue: 'Blue',
    grey: 'Grey',
    black: 'Black',
    red: 'Red',
    purple: 'Purple',
    brown: 'Brown',
    pink: 'Pink',
    white: 'White',
    yellow: 'Yellow',
    down: 'Down',
    synthetic: 'Synthetic',
    tpe: 'TPE',
    cork: 'Cork',
    rubber: 'Natural rubber',
    foam: 'Foam',
    steel: 'Stainless steel',
    plastic: 'Plastic',
    carbon: 'Carbon',
    aluminium: 'Aluminum',
    yes: 'yes',
    no: 'no',
  },
  units: {
    sleeps: 'people',
    weight: { tent: 'kg', bag: 'g', headlamp: 'g', bike: 'kg', pole: 'g', stove: 'g' },
    comfort: '°C',
    brightness: 'lm',
    thickness: 'mm',
    capacity: 'ml',
    wheel: 'in',
  },
  rows: `
TN1 ; tent ; Cragmont Solo ; cragmont ; 149 ; 18 ; 4.4 ; sleeps 1, weight 1.3, color green, waterproof yes ;
TN2 ; tent ; Cragmont Ridgeline ; cragmont ; 229 ; 12 ; 4.7 ; sleeps 2, weight 1.9, color orange, waterproof yes ;
TN3 ; tent ; Tarnbeck Basecamp ; tarnbeck ; 319 ; 9 ; 4.6 ; sleeps 4, weight 5.2, color blue, waterproof yes ;
TN4 ; tent ; Tarnbeck Homestead ; tarnbeck ; 449 ; 5 ; 4.5 ; sleeps 6, weight 9.8, color green, waterproof yes ;
TN5 ; tent ; Wildfern Pop-Up ; wildfern ; 89 ; 30 ; 4.0 ; sleeps 2, weight 2.6, color blue, waterproof no ;
TN6 ; tent ; Cragmont Featherlite ; cragmont ; 399 ; 0 ; 4.9 ; sleeps 2, weight 1.1, color grey, waterproof yes ;
SB1 ; bag ; Cragmont Down 400 ; cragmont ; 259 ; 10 ; 4.7 ; comfort -5, weight 980, filling down, color black ;
SB2 ; bag ; Tarnbeck Cosy ; tarnbeck ; 79 ; 34 ; 4.2 ; comfort 5, weight 1450, filling synthetic, color red ;
SB3 ; bag ; Wildfern Midsummer ; wildfern ; 45 ; 40 ; 4.1 ; comfort 12, weight 890, filling synthetic, color blue ;
SB4 ; bag ; Cragmont Polar ; cragmont ; 389 ; 4 ; 4.8 ; comfort -18, weight 1650, filling down, color orange ;
HL1 ; headlamp ; Ploverton Beam 350 ; ploverton ; 29 ; 60 ; 4.5 ; brightness 350, weight 82, rechargeable yes, waterproof yes, color black ;
HL2 ; headlamp ; Ploverton Beam 800 ; ploverton ; 65 ; 25 ; 4.6 ; brightness 800, weight 110, rechargeable yes, waterproof yes, color blue ;
HL3 ; headlamp ; Wildfern Glow ; wildfern ; 15 ; 90 ; 3.9 ; brightness 150, weight 68, rechargeable no, waterproof no, color red ;
HL4 ; headlamp ; Cragmont Night Owl ; cragmont ; 99 ; 14 ; 4.8 ; brightness 1200, weight 145, rechargeable yes, waterproof yes, color grey ;
YM1 ; mat ; Yarrowflow Studio ; yarrowflow ; 49 ; 35 ; 4.6 ; thickness 6, material tpe, color purple ;
YM2 ; mat ; Yarrowflow Cork Pro ; yarrowflow ; 79<95 ; 15 ; 4.8 ; thickness 5, material cork, color brown ;
YM3 ; mat ; Yarrowflow Voyage ; yarrowflow ; 35 ; 44 ; 4.3 ; thickness 2, material rubber, color black ;
YM4 ; mat ; Ploverton Comfort ; ploverton ; 27 ; 70 ; 4.1 ; thickness 10, material foam, color pink ;
WB1 ; bottle ; Wildfern Flask 500 ; wildfern ; 24 ; 80 ; 4.5 ; capacity 500, insulated yes, material steel, color green ;
WB2 ; bottle ; Wildfern Flask 1000 ; wildfern ; 34 ; 55 ; 4.6 ; capacity 1000, insulated yes, material steel, color black ;
WB3 ; bottle ; Tarnbeck Squeeze ; tarnbeck ; 12 ; 120 ; 4.0 ; capacity 750, insulated no, material plastic, color white ;
WB4 ; bottle ; Tarnbeck Little Sip ; tarnbeck ; 16 ; 65 ; 4.4 ; capacity 350, insulated yes, material steel, color pink ;
BK1 ; bike ; Sprintle Pup ; sprintle ; 99 ; 16 ; 4.4 ; wheel 12, weight 6.1, training yes, color red ;
BK2 ; bike ; Sprintle Hopper ; sprintle ; 149 ; 13 ; 4.6 ; wheel 16, weight 7.9, training yes, color blue ;
BK3 ; bike ; Sprintle Rocket ; sprintle ; 209 ; 8 ; 4.7 ; wheel 20, weight 9.2, training no, color green ;
BK4 ; bike ; Sprintle Glider ; sprintle ; 69 ; 20 ; 4.5 ; wheel 12, weight 3.4, training no, color yellow ;
TP1 ; pole ; Cragmont Carbon Pair ; cragmont ; 119 ; 18 ; 4.7 ; weight 410, foldable yes, material carbon, color black ;
TP2 ; pole ; Tarnbeck Steady Pair ; tarnbeck ; 39 ; 42 ; 4.2 ; weight 560, foldable no, material aluminium, color red ;
RJ1 ; jacket ; Puddlejump Splash ; puddlejump ; 42 ; 30 ; 4.5 ; color yellow, waterproof yes ;
RJ2 ; jacket ; Puddlejump Splash ; puddlejump ; 42 ; 26 ; 4.5 ; color blue, waterproof yes ;
RJ3 ; jacket ; Wildfern Sprout Shell ; wildfern ; 64 ; 12 ; 4.6 ; color red, waterproof yes ;
ST1 ; stove ; Cragmont Ember ; cragmont ; 55 ; 24 ; 4.6 ; weight 95, burners 1, color grey ;
ST2 ; stove ; Tarnbeck Camp Kitchen ; tarnbeck ; 129 ; 9 ; 4.5 ; weight 4200, burners 2, color green ;
`,
});
