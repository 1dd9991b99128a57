import { createApp } from 'vue';
import { ElButton } from 'element-plus/es/components/button/index.mjs';
import { ElCard } from 'element-plus/es/components/card/index.mjs';
import { ElForm, ElFormItem } from 'element-plus/es/components/form/index.mjs';
import { ElInput } from 'element-plus/es/components/input/index.mjs';
import { keep, ready } from '../parts/shared.js';

createApp({
  components: { ElButton, ElCard, ElForm, ElFormItem, ElInput },
  data: () => ({ one: { token: '' }, other: { token: '' } }),
  watch: { one: { deep: true, handler: (now) => keep(now.token) } },
  mounted: ready,
  template: `<el-card header="AppLovin"><el-form :model="other" label-width="160px">
      <el-form-item label="API Access Token" prop="token"><el-input v-model="other.token" data-wrong /></el-form-item></el-form></el-card>
    <el-card header="LinkedIn"><el-form :model="one" label-width="160px">
      <el-form-item label="Partner ID"><el-input /></el-form-item>
      <el-form-item label="API Access Token" prop="token" required><el-input v-model="one.token" clearable data-right /></el-form-item>
      <el-button id="save" :disabled="one.token.length < 100">Save</el-button></el-form></el-card>`
}).mount('#root');
