import type { IntentName } from '../../understanding.js';
import type { OpenData } from '../data/open-sets.js';

/** A text of an open set whose label tells an act, though nothing of its spans. */
export interface ActText {
  readonly text: string;
  readonly act: IntentName;
}

type SetName = keyof OpenData['labelled'];

/** Labels of the open sets that are acts of a shopper, too. Labels that are neither these nor foreign are left out. */
const actsOfLabels: Readonly<Record<SetName, Readonly<Partial<Record<IntentName, readonly string[]>>>>> = {
  clinc: {
    greet: ['greeting'],
    thanks: ['thank_you'],
    bye: ['goodbye'],
    affirm: ['yes'],
    deny: ['no'],
    identity: ['are_you_a_bot', 'what_is_your_name', 'who_made_you', 'who_do_you_work_for'],
    help: ['what_can_i_ask_you'],
    out_of_scope: [
      ...['oos', 'weather', 'timer', 'alarm', 'time', 'date', 'timezone', 'calculator', 'translate', 'definition'],
      ...['flight_status', 'book_flight', 'book_hotel', 'car_rental', 'travel_suggestion', 'vaccines', 'traffic'],
      ...['directions', 'distance', 'uber', 'play_music', 'next_song', 'what_song', 'tell_joke', 'fun_fact'],
      ...['spelling', 'meaning_of_life', 'flip_coin', 'roll_dice', 'make_call', 'text'],
      ...['w2', 'taxes', 'credit_score', 'interest_rate', 'pto_request', 'schedule_meeting', 'calendar', 'payday'],
      ...['oil_change_how', 'tire_pressure', 'jump_start', 'how_old_are_you'],
      ...['what_are_your_hobbies', 'do_you_have_pets', 'where_are_you_from', 'find_phone', 'smart_home', 'reminder'],
    ],
  },
  massive: {
    out_of_scope: [
      ...['weather_query', 'calendar_set', 'calendar_query', 'calendar_remove', 'alarm_set', 'alarm_query'],
      ...['email_query', 'email_sendemail', 'news_query', 'datetime_query', 'datetime_convert', 'transport_query'],
      ...['transport_taxi', 'transport_traffic', 'transport_ticket', 'iot_hue_lightoff', 'iot_hue_lightchange'],
      ...['iot_cleaning', 'general_joke', 'play_music', 'play_radio'],
      ...['play_podcasts', 'play_game', 'audio_volume_up', 'audio_volume_mute', 'social_post', 'cooking_recipe'],
    ],
  },
  banking: {},
  bitext: {
    handoff: ['contact_human_agent', 'contact_customer_service'],
    complain: ['complaint'],
    policy_question: [
      ...['check_payment_methods', 'delivery_options', 'delivery_period', 'get_refund', 'check_refund_policy'],
      ...['track_refund', 'check_cancellation_fee', 'check_invoice', 'get_invoice', 'change_shipping_address'],
      ...['set_up_shipping_address', 'track_order'],
    ],
  },
};

/** The texts of the open sets that a shopper's acts can be learnt from, those that no shop answers included. */
export function actTexts({ labelled }: OpenData): ActText[] {
  return (Object.keys(actsOfLabels) as SetName[]).flatMap((set) => {
    const acts = new Map(
      Object.entries(actsOfLabels[set]).flatMap(([act, labels]) =>
        labels.map((label) => [label, act as IntentName] as const),
      ),
    );
    return labelled[set].flatMap(({ text, label }) => {
      const act = acts.get(label);
      return act === undefined ? [] : [{ text, act }];
    });
  });
}
