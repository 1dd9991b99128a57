import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import Button from 'antd/es/button';
import Card from 'antd/es/card';
import Form from 'antd/es/form';
import Input from 'antd/es/input';
import { keep, ready } from '../parts/shared.js';

function Part({ title, right }) {
  const [form] = Form.useForm();
  const token = Form.useWatch('token', form);
  if (right) { keep(token); }
  return (
    <Card title={title}>
      <Form form={form} name={title} layout="vertical">
        <Form.Item label="Partner ID" name="partner"><Input /></Form.Item>
        <Form.Item label="API Access Token" name="token" rules={[{ required: true }]}>
          <Input.Password {...(right ? { 'data-right': '' } : { 'data-wrong': '' })} />
        </Form.Item>
        <Button id={right ? 'save' : undefined} disabled={!token || token.length < 100}>Save</Button>
      </Form>
    </Card>
  );
}

function App() {
  useEffect(ready, []);
  return <><Part title="Taboola" /><Part title="LinkedIn" right /></>;
}
createRoot(document.getElementById('root')).render(<App />);
