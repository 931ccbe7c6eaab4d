import { both } from '../bilingual.ts';
import type { Axis } from '../category.ts';

/** Colours that suit cloth, cases and household goods. */
export const colour: Axis = {
  id: 'colour',
  name: both('Colour', '颜色'),
  ordered: false,
  values: [
    { name: both('Cream', '奶油白'), price_factor: 1 },
    { name: both('Charcoal', '炭灰'), price_factor: 1 },
    { name: both('Misty blue', '雾霾蓝'), price_factor: 1 },
    { name: both('Sage green', '豆沙绿'), price_factor: 1 },
    { name: both('Cherry pink', '樱花粉'), price_factor: 1 },
    { name: both('Caramel', '焦糖色'), price_factor: 1 },
    { name: both('Classic black', '经典黑'), price_factor: 1 },
    { name: both('Taro purple', '香芋紫'), price_factor: 1 },
  ],
};

/** Sizes of clothing for grown-ups. */
export const size: Axis = {
  id: 'size',
  name: both('Size', '尺码'),
  ordered: true,
  values: [
    { name: both('S', 'S码'), price_factor: 1 },
    { name: both('M', 'M码'), price_factor: 1 },
    { name: both('L', 'L码'), price_factor: 1 },
    { name: both('XL', 'XL码'), price_factor: 1 },
    { name: both('2XL', '2XL码'), price_factor: 1 },
    { name: both('3XL', '3XL码'), price_factor: 1.05 },
  ],
};

/** How many pieces come in the parcel. */
export const count: Axis = {
  id: 'count',
  name: both('Quantity', '数量'),
  ordered: true,
  values: [
    { name: both('1 piece', '单件装'), price_factor: 1 },
    { name: both('2 pieces', '两件装'), price_factor: 1.8 },
    { name: both('3 pieces', '三件装'), price_factor: 2.5 },
    { name: both('5 pieces', '五件装'), price_factor: 3.9 },
  ],
};

/** Weight of loose food. */
export const weight: Axis = {
  id: 'weight',
  name: both('Net weight', '净含量'),
  ordered: true,
  values: [
    { name: both('250 g', '250克'), price_factor: 1 },
    { name: both('500 g', '500克'), price_factor: 1.8 },
    { name: both('1 kg', '1千克'), price_factor: 3.4 },
    { name: both('2 kg family box', '2千克家庭装'), price_factor: 6.3 },
  ],
};

/** Sizes of shoes for grown-ups. */
export const shoeSize: Axis = {
  id: 'shoe_size',
  name: both('Shoe size', '鞋码'),
  ordered: true,
  values: ['36', '37', '38', '39', '40', '41', '42', '43'].map((number) => ({
    name: both(`EU ${number}`, `${number}码`),
    price_factor: 1,
  })),
};
