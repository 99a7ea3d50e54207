/** What soldiers and police are taught to do, one outcome a line, in each language that has word lists. */
export const verbsOfTrades: Readonly<Record<string, readonly string[]>> = {
  en: lines(`Send a SALUTE report
    Read a map
    Clear a jam
    Clean a rifle
    Load a magazine
    Lay a cable
    Fire a flare
    Give a situation report
    Call for help
    Evacuate a casualty
    Dress a wound
    Erect a mast
    Escort a convoy
    Arrest a suspect
    Spell a name with the alphabet
    Decode a message
    Speak on the net
    Move in the dark
    Stop a vehicle
    Take a bearing
    Drive in a convoy
    Plot a grid reference
    Encode a position
    Authenticate a call
    Repair an antenna
    Recover a vehicle
    Detain a person
    Mark a lane
    Open a net
    Close a net
    Change a battery
    Mount a radio in a vehicle
    Tune an antenna
    Format a message
    Type a report
    Fold a map
    Radio a position
    Hand over a watch
    Say numbers on the net
    Pronounce the alphabet
    Count the wounded
    Transmit a warning
    Operate a generator
    Draw a sketch
    Report a contact
    Establish a net
    Treat a burn
    Log a call
    Write a message
    Brief a patrol
    Halt on a signal
    Unload a weapon
    Strip a rifle
    Dig a trench
    Prod for a mine
    Cordon a house
    Splint a leg
    Refuel a vehicle
    Tow a trailer
    Aim a weapon
    Guard a gate
    Bandage a hand
    Search a car
    Collate reports
    Requisition fuel
    Muster a section
    In pairs, evacuate a casualty
    Correctly authenticate a call`),
  fr: lines(`Envoyer un compte rendu
    Lire une carte
    Dégager un enrayage
    Nettoyer un fusil
    Charger un chargeur
    Poser un câble
    Tirer une fusée
    Donner un compte rendu de situation
    Appeler des secours
    Évacuer un blessé
    Panser une plaie
    Ériger un mât
    Escorter un convoi
    Arrêter un suspect
    Épeler un nom
    Décoder un message
    Parler sur le réseau
    Se déplacer de nuit
    Stopper un véhicule
    Prendre un azimut
    Conduire en convoi
    Reporter un point sur la carte
    Coder une position
    Authentifier un appel
    Réparer une antenne
    Récupérer un véhicule
    Détenir une personne
    Baliser un couloir
    Ouvrir un réseau
    Fermer un réseau
    Changer une batterie
    Monter un poste sur un véhicule
    Régler une antenne
    Mettre en forme un message
    Taper un rapport
    Plier une carte
    Radiotélégraphier une position
    Passer les consignes
    Dire les chiffres
    Prononcer l’alphabet
    Compter les blessés
    Transmettre une alerte
    Exploiter un groupe électrogène
    Dessiner un croquis
    Signaler un contact
    Établir un réseau
    Traiter une brûlure
    Consigner un appel
    Écrire un message
    Informer une patrouille
    Savoir démonter une arme
    En binôme, évacuer un blessé`),
  es: lines(`Enviar un informe
    Leer un mapa
    Despejar un encasquillamiento
    Limpiar un fusil
    Cargar un cargador
    Tender un cable
    Disparar una bengala
    Dar un parte
    Llamar pidiendo ayuda
    Evacuar a un herido
    Vendar una herida
    Erigir un mástil
    Escoltar un convoy
    Arrestar a un sospechoso
    Deletrear un nombre
    Decodificar un mensaje
    Hablar por la red
    Moverse de noche
    Detener un vehículo
    Tomar un rumbo
    Conducir en convoy
    Trazar una coordenada
    Codificar una posición
    Autenticar una llamada
    Reparar una antena
    Recuperar un vehículo
    Retener a una persona
    Marcar un pasillo
    Abrir una red
    Cerrar una red
    Cambiar una batería
    Montar una radio en un vehículo
    Sintonizar una antena
    Formatear un mensaje
    Teclear un informe
    Plegar un mapa
    Radiar una posición
    Entregar el turno
    Decir números por la red
    Pronunciar el alfabeto
    Contar a los heridos
    Transmitir un aviso
    Operar un generador
    Dibujar un croquis
    Informar de un contacto
    Establecer una red
    Tratar una quemadura
    Anotar una llamada
    Escribir un mensaje
    Instruir a una patrulla
    Saber desmontar un arma`),
  pt: lines(`Enviar um relatório
    Ler um mapa
    Desobstruir uma arma
    Limpar uma espingarda
    Carregar um carregador
    Lançar um cabo
    Disparar um sinal luminoso
    Dar um relatório de situação
    Chamar por socorro
    Evacuar um ferido
    Vendar uma ferida
    Erguer um mastro
    Escoltar um comboio
    Prender um suspeito
    Soletrar um nome
    Decodificar uma mensagem
    Falar na rede
    Deslocar-se de noite
    Parar uma viatura
    Tirar um azimute
    Dirigir em comboio
    Plotar uma coordenada
    Codificar uma posição
    Autenticar uma chamada
    Reparar uma antena
    Recuperar uma viatura
    Deter uma pessoa
    Marcar um corredor
    Abrir uma rede
    Fechar uma rede
    Trocar uma bateria
    Montar um rádio numa viatura
    Sintonizar uma antena
    Formatar uma mensagem
    Digitar um relatório
    Dobrar um mapa
    Radiar uma posição
    Entregar o serviço
    Dizer números na rede
    Pronunciar o alfabeto
    Contar os feridos
    Transmitir um aviso
    Operar um gerador
    Desenhar um croqui
    Relatar um contacto
    Estabelecer uma rede
    Tratar uma queimadura
    Registar uma chamada
    Escrever uma mensagem
    Instruir uma patrulha
    Saber desmontar uma arma`),
  ru: lines(`Отправить донесение
    Читать карту
    Устранить задержку
    Чистить автомат
    Заряжать магазин
    Проложить кабель
    Выстрелить сигнальной ракетой
    Дать доклад об обстановке
    Вызвать помощь
    Эвакуировать раненого
    Перевязать рану
    Возвести мачту
    Сопроводить колонну
    Арестовать подозреваемого
    Произнести имя по буквам
    Декодировать сообщение
    Говорить в сети
    Передвигаться ночью
    Остановить машину
    Взять азимут
    Водить машину в колонне
    Нанести координаты на карту
    Кодировать координаты
    Аутентифицировать вызов
    Отремонтировать антенну
    Вытащить машину
    Задержать человека
    Обозначить проход
    Открыть сеть
    Закрыть сеть
    Заменить батарею
    Смонтировать радиостанцию в машине
    Настроить антенну
    Отформатировать сообщение
    Напечатать доклад
    Сложить карту
    Радировать координаты
    Сдать дежурство
    Сказать цифры в сети
    Произносить алфавит
    Считать раненых
    Передать предупреждение
    Эксплуатировать генератор
    Начертить схему
    Доложить о контакте
    Установить связь
    Лечить ожог
    Записать вызов
    Написать сообщение
    Проинструктировать патруль`),
  ar: lines(`إرسال تقرير
    قراءة خريطة
    إزالة عطل في السلاح
    تنظيف بندقية
    تلقيم مخزن
    مد سلك
    إطلاق إشارة ضوئية
    إعطاء تقرير عن الموقف
    استدعاء المساعدة
    إخلاء جريح
    تضميد جرح
    نصب سارية
    مرافقة قافلة
    توقيف مشتبه به
    تهجئة اسم
    فك رموز رسالة
    التحدث على الشبكة
    التحرك ليلا
    إيقاف مركبة
    أخذ اتجاه
    القيادة في قافلة
    إسقاط إحداثيات على الخريطة
    ترميز موقع
    التحقق من هوية المتصل
    إصلاح هوائي
    استعادة مركبة
    احتجاز شخص
    تعليم ممر
    فتح شبكة
    إغلاق شبكة
    تغيير بطارية
    تركيب جهاز في مركبة
    ضبط هوائي
    تنسيق رسالة
    طباعة تقرير
    طي خريطة
    بث موقع
    تسليم النوبة
    قول الأرقام
    نطق الأبجدية
    عد الجرحى
    نقل إنذار
    تشغيل مولد
    رسم مخطط
    الإبلاغ عن تماس
    إقامة شبكة
    علاج حرق
    تسجيل نداء
    كتابة رسالة
    إيجاز دورية
    أن يرسل تقريرا
    أن يخلي جريحا`),
  zh: lines(`发送报告
    阅读地图
    清除故障
    擦拭步枪
    装填弹匣
    铺设电缆
    发射信号弹
    作出情况报告
    呼叫支援
    后送伤员
    包扎伤口
    架设天线杆
    护送车队
    逮捕嫌疑人
    拼读姓名
    译码电文
    在网内通话
    夜间移动
    拦停车辆
    测定方位
    驾驶车队车辆
    标绘坐标
    编码位置
    认证来电
    修理天线
    回收车辆
    扣留人员
    标示通道
    开通网络
    关闭网络
    更换电池
    安装车载电台
    调谐天线
    规范电文格式
    键入报告
    折叠地图
    用电台报告位置
    移交值班
    读出数字
    读准字母表
    清点伤员
    发出警告
    操作发电机
    绘制草图
    报告接触情况
    建立网络
    救治烧伤
    登记来电
    书写电文
    向巡逻队介绍情况`)
}

/** The same of what nobody can see: each of these is an error. */
export const unobservableVerbs: Readonly<Record<string, readonly string[]>> = {
  en: lines(`Understand the net
    Know the alphabet
    Be aware of the risk
    Appreciate the ground
    Learn the codes
    Realise the danger
    Familiarise themselves with the radio
    Understanding of the codes`),
  fr: lines(`Comprendre le réseau
    Connaître l’alphabet
    Savoir les codes
    Être conscient du risque
    Apprendre les codes
    Se familiariser avec le poste`),
  es: lines(`Comprender la red
    Conocer el alfabeto
    Saber los códigos
    Ser consciente del riesgo
    Aprender los códigos
    Familiarizarse con la radio`),
  pt: lines(`Compreender a rede
    Conhecer o alfabeto
    Saber os códigos
    Estar ciente do risco
    Aprender os códigos
    Familiarizar-se com o rádio`),
  ru: lines(`Понимать сеть
    Знать алфавит
    Быть осведомлёнными о риске
    Научиться кодам
    Осознать опасность
    Ознакомиться с радиостанцией`),
  ar: lines(`فهم الشبكة
    معرفة الأبجدية
    الوعي بالخطر
    تعلم الرموز
    إدراك الخطر
    الإلمام بالجهاز`),
  zh: lines(`理解网络
    知道字母表
    意识到危险
    学习代码
    认识到风险
    熟悉电台`)
}

function lines(text: string): string[] {
  return text.split('\n').map(line => line.trim())
}
