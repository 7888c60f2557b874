import onnxProto from 'onnx-proto';
import * as tf from '@tensorflow/tfjs';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { AutoModel, AutoTokenizer, env } from '@huggingface/transformers';
const { onnx } = onnxProto;
const m: onnxProto.onnx.IModelProto = {};
console.log(typeof onnx.ModelProto.encode, m, typeof InferenceSession.create, typeof Tensor, tf.version.tfjs, typeof AutoModel, typeof AutoTokenizer, typeof env);
